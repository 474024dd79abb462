// The mark of damage: a small file that outlives the process.
#include "server/journal/sqlite/damage.hpp"

#include <filesystem>
#include <iostream>

#include "server/base/instant.hpp"
#include "server/journal/durable_file.hpp"

namespace paraat::journal {

Damage::Damage(std::string mark) : mark_(std::move(mark)) {
    if (mark_.empty()) return;
    if (auto const kept = read_file(mark_)) {
        what_ = *kept;
        found_ = true;
    }
}

void Damage::found(std::string_view what) noexcept {
    try {
        std::lock_guard const lock(mutex_);
        if (found_.exchange(true)) return;
        what_ = base::SystemClock().now().iso() + " " + std::string(what);
        if (!mark_.empty()) write_durably(mark_, what_, 0600);
    } catch (std::exception const& trouble) {
        found_ = true;
        std::cerr << "trouble: the damage could not be marked: " << trouble.what() << '\n';
    }
}

std::string Damage::words() const {
    std::lock_guard const lock(mutex_);
    return "De gegevens zijn beschadigd: er wordt niets meer geschreven, ook na een herstart niet. Stop de "
           "server, zet de "
           "laatste goede reservekopie terug in een lege map (paraat restore) en loop die na (paraat "
           "verify); "
           "zie de "
           "beheerdershandleiding, Schade.\nThe data are damaged: nothing is written any more, nor after a "
           "restart. "
           "Stop the server, restore the last good backup into an empty directory (paraat restore) and "
           "verify "
           "it (paraat verify); see the administrator's guide.\n("
        + what_ + ")";
}

void Damage::lift() {
    std::lock_guard const lock(mutex_);
    if (!mark_.empty()) std::filesystem::remove(mark_);
    what_.clear();
    found_ = false;
}

}  // namespace paraat::journal
