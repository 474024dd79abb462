// Large files in pieces: what is there already, one more piece, and away with it.
#include <charconv>

#include "server/transport/edge.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

base::Result<std::uint64_t> number_in(Request const& request, std::string key) {
    auto const* text = request.query_value(key);
    if (text == nullptr) return base::refuse(base::field_missing, std::move(key));
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc{} || end != text->data() + text->size()) {
        return not_a_number(std::move(key));
    }
    return number;
}

/// What is made of these files is for all regions together.
std::optional<base::Refusal> missing_somewhere(Edge const& edge, access::Actor const& actor) {
    auto const& imports = edge.options.imports;
    std::string missing;
    for (auto const& region : edge.regions()) {
        if (edge.kernel.directory().may(actor, imports.right, region, {})) continue;
        missing += (missing.empty() ? "" : ", ") + region;
    }
    if (missing.empty()) return std::nullopt;
    return base::refuse(*imports.not_everywhere, {}, {{"missing", missing}});
}

/// Runs on a worker what only who holds the right may ask.
void for_keepers(Edge& edge, Call call, std::function<void(Call&)> task) {
    auto const& imports = edge.options.imports;
    if (!imports.add) return refuse(call, base::refuse(page_unknown));
    if (!edge.kernel.directory().holds(edge.actor_of(call), imports.right))
        return refuse(call, base::refuse(kernel::forbidden));
    edge.on_worker(
        edge.workers, std::make_shared<Call>(std::move(call)), [&edge, task = std::move(task)](Call& asked) {
            if (auto const refusal = missing_somewhere(edge, edge.actor_of(asked)))
                return refuse(asked, *refusal);
            task(asked);
        });
}

void list_imports(Edge& edge, Call call) {
    for_keepers(edge, std::move(call),
        [&edge](Call& asked) { asked.answer(json_response(edge.options.imports.list())); });
}

void take_piece(Edge& edge, Call call) {
    for_keepers(edge, std::move(call), [&edge](Call& asked) {
        if (auto const unfit = unfit_key(asked.request, {"size", "changed", "offset"}))
            return refuse(asked, *unfit);
        ImportPiece piece{.name = asked.values["name"], .bytes = asked.request.body};
        for (auto const& [key, value] : {std::pair{"size", &piece.size}, std::pair{"changed", &piece.changed},
                 std::pair{"offset", &piece.offset}}) {
            auto const number = number_in(asked.request, key);
            if (!number.ok()) return refuse(asked, number.refusal());
            *value = number.value();
        }
        if (piece.bytes.empty()) return refuse(asked, base::refuse(file_empty));
        auto const file = edge.options.imports.add(piece);
        if (!file.ok()) return refuse(asked, file.refusal());
        asked.answer(json_response(file.value()));
    });
}

void remove_import(Edge& edge, Call call) {
    for_keepers(edge, std::move(call), [&edge](Call& asked) {
        auto const removed = edge.options.imports.remove(asked.values["name"]);
        if (!removed.ok()) return refuse(asked, removed.refusal());
        asked.answer(Response{.status = 204});
    });
}

}  // namespace

void add_import_routes(Edge& edge) {
    auto const route = [&edge](void (*handler)(Edge&, Call)) {
        return [&edge, handler](Call call) { handler(edge, std::move(call)); };
    };
    edge.router.add(Method::get, "/api/v1/import-files", Guard::in_turn, Body::none, route(list_imports));
    edge.router.add(
        Method::put, "/api/v1/import-files/{name}", Guard::in_turn, Body::upload, route(take_piece));
    edge.router.add(
        Method::remove, "/api/v1/import-files/{name}", Guard::in_turn, Body::none, route(remove_import));
}

}  // namespace paraat::transport
