// Opening and closing of a data directory, in an order that never leaves a part without what it stands on.
#include "server/app/house.hpp"

#include <iostream>

#include "modules.gen.hpp"
#include "server/app/backup_folder.hpp"
#include "server/app/version.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/transport/embedded_files.hpp"

namespace paraat::app {

namespace {

void write(kernel::Kernel& kernel, std::function<void(journal::Writer&)> work) {
    if (kernel.write_and_wait(std::move(work))) return;
    if (kernel.store().is_damaged()) throw base::Damaged(kernel.store().damage());
    throw base::Trouble(
        "In de gegevensmap kan niet worden geschreven.\nThe data directory cannot be written to.");
}

/// Nothing is written to what is damaged, and rows of another shape would be read wrong.
[[noreturn]] void refuse_old_rows_of_damaged(std::string const& made_by) {
    throw base::Trouble("De gegevens zijn beschadigd, en versie " + made_by
        + " van Paraat heeft ze voor het laatst bijgewerkt: lees ze met die versie, of zet een reservekopie "
          "terug.\nThe data are damaged, and version "
        + made_by
        + " of Paraat was the last to bring them up to date: read them with that version, or put a "
          "backup back.");
}

/// Rows are made anew from the journal when another version made them: their shape may have changed.
void make_rows_of_this_version(kernel::Kernel& kernel) {
    if (!kernel.store().reader()->setting("rows", "version")) {
        journal::Sequence history = 0;
        write(kernel,
            [&](journal::Writer& writer) { history = journal::begin_history(writer, kernel.clock().now()); });
        // Every read of the feed waits until it knows of what was read: the history is part of that.
        kernel.feed().wake({{std::string(journal::history_key), history}});
    } else {
        auto const made_by = rows_of_another_version(kernel.registry(), kernel.store());
        if (!made_by) return;
        if (kernel.store().is_damaged()) refuse_old_rows_of_damaged(*made_by);
        std::cerr << "Rijen worden opnieuw opgebouwd uit het journaal (" << *made_by << " -> " << version()
                  << ").\n"
                  << "Rows are being rebuilt from the journal.\n";
        kernel.rebuild();
    }
    write(kernel, [](journal::Writer& writer) { writer.put_setting({"rows", "version", version()}); });
}

}  // namespace

std::optional<std::string> rows_of_another_version(kernel::Registry const& registry, journal::Store& store) {
    auto const made_by = store.reader()->setting("rows", "version");
    if (!made_by || *made_by == version()) return std::nullopt;
    auto const unknown = kernel::newer_than(registry, store);
    if (unknown.empty()) return made_by;
    throw base::Trouble("Deze gegevensmap is geschreven door een nieuwere versie van Paraat (" + unknown
        + " is hier onbekend): installeer die nieuwere versie.\nThis data directory was written by a newer "
          "version of Paraat ("
        + unknown + " is unknown here): install that newer version.");
}

std::unique_ptr<kernel::Registry> whole_registry() {
    auto registry = std::make_unique<kernel::Registry>();
    kernel::install_kernel(*registry);
    install_all(*registry);
    return registry;
}

kernel::Resources embedded_resources() {
    return {.list =
                [](std::string_view prefix) {
                    std::vector<std::string> paths;
                    for (auto const& file : transport::embedded_files()) {
                        if (file.path.starts_with(prefix)) paths.emplace_back(file.path);
                    }
                    return paths;
                },
        .find = [](std::string_view path) -> std::optional<std::string_view> {
            auto const* file = transport::find_embedded_file(path);
            if (file == nullptr) return std::nullopt;
            return std::string_view(reinterpret_cast<char const*>(file->bytes.data()), file->bytes.size());
        }};
}

House::House(std::string data_directory, base::Clock const* clock)
    : data_directory_(std::move(data_directory)), clock_(clock != nullptr ? clock : &machine_clock_),
      registry_(whole_registry()) {
    require_data_directory(data_directory_);
    store_ = journal::open_sqlite(data_directory_);
    feed_ = std::make_unique<live::Feed>(*store_, directory_);
    kernel_ = std::make_unique<kernel::Kernel>(*registry_, *store_, directory_, *feed_, *clock_);
    make_rows_of_this_version(*kernel_);
    jobs_ = std::make_unique<kernel::Jobs>(*kernel_, data_directory_);
    auto const resources = embedded_resources();
    for (auto const& start : registry_->starts()) begin(start, resources);
}

/// What a module wants to record at the start cannot be recorded in damaged data: then who reads goes on with
/// what is there.
void House::begin(kernel::Start const& start, kernel::Resources const& resources) {
    try {
        start.run(*kernel_, resources);
    } catch (std::exception const& trouble) {
        if (!store_->is_damaged()) throw;
        std::cerr << "trouble: " << start.module << " starts as it was: " << trouble.what() << '\n';
    }
}

House::~House() {
    if (jobs_) jobs_->stop();
    jobs_.reset();
    if (kernel_) kernel_->stop();
}

}  // namespace paraat::app
