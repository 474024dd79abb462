// Rules and rows of tile services.
// tidy: allow in this file thread, clock, io - it serves a job or a command of the administrator, no rule
#include "modules/map/tile_service.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <mutex>

#include "modules/map/refusals.hpp"
#include "modules/map/whole_installation.hpp"

namespace paraat::map {

namespace {

struct TileService {
    TileServiceAdded is;
    std::string layer;
    bool removed = false;
};

/// Before the host: always TLS, but on this machine itself.
std::string_view host_of(std::string_view address) {
    constexpr std::string_view secure = "https://", plain = "http://";
    bool const is_secure = address.starts_with(secure);
    if (!is_secure && !address.starts_with(plain)) return {};
    address.remove_prefix(is_secure ? secure.size() : plain.size());
    auto const host = address.substr(0, address.find_first_of("/?#"));
    auto const name = host.substr(0, host.rfind(':'));
    return is_secure || name == "127.0.0.1" || name == "localhost" ? host : std::string_view{};
}

/// The host ends up in the Content-Security-Policy: letters, digits, dots, dashes and a port, nothing else.
bool is_fit(std::string const& address) {
    auto const host = host_of(address);
    auto const plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '-' || c == ':';
    };
    bool const is_printable =
        std::ranges::all_of(address, [](char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '\''; });
    if (host.empty() || !std::ranges::all_of(host, plain) || !is_printable) return false;
    // Without braces it is the address of WMTS capabilities; with them all three have to be there.
    auto const parts = std::ranges::count_if(std::array{"{z}", "{x}", "{y}"},
        [&](char const* part) { return address.find(part) != std::string::npos; });
    return parts == 3 || address.find_first_of("{}") == std::string::npos;
}

base::Result<kernel::Events> decide(
    TileService const&, AddTileService const& command, kernel::Context const& context) {
    TRY(require_every_region(context));
    if (!is_fit(command.address))
        return base::refuse(tile_address_unfit, "address", {{"z", "{z}"}, {"x", "{x}"}, {"y", "{y}"}});
    return kernel::Events{TileServiceAdded{command.title, command.address, command.attribution}};
}
base::Result<kernel::Events> decide(
    TileService const& service, RemoveTileService const&, kernel::Context const& context) {
    TRY(require_every_region(context));
    if (service.removed) return base::refuse(tile_service_gone, "id");
    return kernel::Events{TileServiceRemoved{service.is.title}};
}
base::Result<kernel::Events> decide(
    TileService const& service, ChooseTileLayer const& command, kernel::Context const& context) {
    TRY(require_every_region(context));
    if (service.removed) return base::refuse(tile_service_gone, "id");
    return kernel::Events{TileLayerChosen{command.layer, service.is.title}};
}
void evolve(TileService& service, TileServiceAdded const& event, kernel::Recorded const&) {
    service.is = event;
}
void evolve(TileService& service, TileLayerChosen const& event, kernel::Recorded const&) {
    service.layer = event.layer;
}
void evolve(TileService& service, TileServiceRemoved const&, kernel::Recorded const&) {
    service.removed = true;
}

std::vector<TileServiceRow> rows_of(TileService const& service, kernel::About const& about) {
    if (service.removed) return {};
    return {{about.stream, about.region, service.is.title, service.is.address, service.is.attribution,
        service.layer}};
}

}  // namespace

struct TileServiceAddresses::Inside {
    journal::Store& store;
    std::chrono::milliseconds read_every;
    std::mutex mutex{};
    std::chrono::steady_clock::time_point read_at{};
    std::vector<std::string> addresses{};
};

TileServiceAddresses::TileServiceAddresses(journal::Store& store, std::chrono::milliseconds read_every)
    : inside_(std::make_unique<Inside>(store, read_every)) {}
TileServiceAddresses::~TileServiceAddresses() = default;

std::vector<std::string> TileServiceAddresses::all() {
    std::lock_guard const lock(inside_->mutex);
    auto const now = std::chrono::steady_clock::now();
    bool const was_read = inside_->read_at != std::chrono::steady_clock::time_point{};
    if (was_read && now - inside_->read_at < inside_->read_every) return inside_->addresses;
    inside_->read_at = now;
    try {
        std::vector<std::string> found;
        inside_->store.reader()->rows_of_table("tile_service", [&](journal::Row const& stored) {
            auto const row = base::read_text<TileServiceRow>(stored.body, base::Reading::lenient);
            if (row.ok()) found.push_back(row->address);
        });
        inside_->addresses = std::move(found);
    } catch (base::Trouble const& trouble) {
        // Whoever asks for the data themselves is told; an answer that has come so far is not lost by it.
        std::cerr << "trouble: the tile services could not be read: " << trouble.what() << '\n';
    }
    return inside_->addresses;
}

void install_tile_services(kernel::Registry& registry) {
    auto services = registry.stream<TileService>("tile_service");
    services.event<TileServiceAdded>(
        "added", kernel::log_line("Tegelservice toegevoegd: {title}", "Tile service added: {title}", "map"));
    services.event<TileLayerChosen>("layer_chosen",
        kernel::log_line("Andere laag van tegelservice {title}: {layer}",
            "Another layer of tile service {title}: {layer}", "map"));
    services.event<TileServiceRemoved>("removed",
        kernel::log_line("Tegelservice weggehaald: {title}", "Tile service removed: {title}", "map"));
    services.audience(+[](TileService const&, kernel::About const&) { return access::everyone(); });
    services.public_table<TileServiceRow>("tile_service", rows_of);
    services.command<AddTileService>(
        "add_tile_service", kernel::may(manage_maps), decide, kernel::creates, {"reference_row"});
    services.command<ChooseTileLayer>(
        "choose_tile_layer", kernel::may(manage_maps), decide, kernel::Reach::changes, {"reference_row"});
    services.command<RemoveTileService>(
        "remove_tile_service", kernel::may(manage_maps), decide, kernel::Reach::changes, {"reference_row"});
}

}  // namespace paraat::map
