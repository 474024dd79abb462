// Handing files in and out: by who may give one to a record, of the kinds that are accepted, never run by a
// browser.
#include <algorithm>

#include "server/base/json.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/file_kind.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

constexpr std::size_t name_bytes_max = 200;

/// The last part of a path, without what a file system or a header could take amiss.
std::string plain_name(std::string_view name) {
    name = name.substr(name.find_last_of("/\\") + 1);
    std::string plain;
    for (auto const c : name) {
        if (static_cast<unsigned char>(c) >= ' ' && c != '\x7f' && c != '"') plain += c;
    }
    if (plain.size() > name_bytes_max) {
        auto end = name_bytes_max;
        while ((static_cast<unsigned char>(plain[end]) & 0xC0) == 0x80)
            --end;  // not in the middle of a character
        plain.resize(end);
    }
    return plain.empty() ? "bestand" : plain;
}

std::string disposition_of(kernel::AttachmentCard const& card) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (auto const c : card.name) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '.' || c == '-';
        if (plain) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 15];
        }
    }
    bool const is_image = card.media_type.starts_with("image/");
    return std::string(is_image ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded;
}

bool takes_a_file(base::TypeInfo const& command) {
    return std::ranges::any_of(
        command.fields, [](auto const& field) { return field.note.reference == "attachment"; });
}

/// Whoever holds, by `held`, the right of some command that takes a file.
bool may_give_files(Edge const& edge, std::function<bool(std::string_view right)> const& held) {
    return std::ranges::any_of(edge.kernel.registry().commands(), [&](auto const& command) {
        return command.right != nullptr && takes_a_file(*command.type) && held(command.right->name);
    });
}

/// Where the file belongs; refused when nobody could use it from this actor, or not there.
base::Result<kernel::Attachments::Handed> place_of(
    Edge const& edge, Call const& call, access::Actor const& actor) {
    auto const& directory = edge.kernel.directory();
    auto const may_in = [&](std::string const& region, base::Uuid scope) {
        return may_give_files(edge, [&](auto right) { return directory.may(actor, right, region, scope); });
    };
    if (!may_give_files(edge, [&](auto right) { return directory.holds(actor, right); }))
        return base::refuse(kernel::forbidden);
    kernel::Attachments::Handed handed;
    handed.account = actor.account;
    if (auto const* name = call.request.query_value("name")) handed.name = plain_name(*name);
    if (auto const* incident = call.request.query_value("incident")) {
        auto const scope = base::Uuid::parse(*incident);
        if (!scope) return base::refuse(base::not_an_identifier, "incident");
        if (!may_in({}, *scope)) return base::refuse(kernel::not_found, "incident");
        handed.incident = scope->text();
    }
    if (auto const* region = call.request.query_value("region")) {
        if (region->empty() || !may_in(*region, {})) return base::refuse(kernel::not_found, "region");
        handed.region = *region;
    }
    return handed;
}

/// On a worker: reading through 64 MB takes longer than the others can wait.
void keep(Edge& edge, Call& call, kernel::Attachments::Handed handed) {
    handed.media_type = sniffed(call.request.body, call.request.header("content-type"));
    if (handed.media_type.empty()) return refuse(call, base::refuse(media_type_unfit));
    bool const is_layer = handed.media_type == "application/geo+json";
    if (is_layer && call.request.body.size() > limits::layer_bytes_max)
        return refuse(call, base::refuse(layer_too_large));
    handed.bytes = std::move(call.request.body);
    auto const hash = edge.attachments.keep(handed);
    std::string body =
        "{\"hash\":\"" + hash + "\",\"size\":" + std::to_string(handed.bytes.size()) + ",\"media_type\":";
    base::write_text(handed.media_type, body);
    body += ",\"name\":";
    base::write_text(handed.name, body);
    call.answer(json_response(body + "}", 201));
}

void hand_in(Edge& edge, Call call) {
    if (auto const unfit = unfit_key(call.request, {"name", "incident", "region"}))
        return refuse(call, *unfit);
    auto placed = place_of(edge, call, edge.actor_of(call));
    if (!placed.ok()) return refuse(call, placed.refusal());
    auto handed = std::move(placed).value();
    if (handed.name.empty()) handed.name = "bestand";
    if (call.request.body.empty()) return refuse(call, base::refuse(file_empty));
    edge.on_worker(edge.workers, std::make_shared<Call>(std::move(call)),
        [&edge, handed = std::move(handed)](Call& asked) { keep(edge, asked, handed); });
}

void hand_out(Edge& edge, Call call) {
    if (auto const unfit = unfit_key(call.request, {})) return refuse(call, *unfit);
    edge.on_worker(edge.workers, std::make_shared<Call>(std::move(call)), [&edge](Call& asked) {
        auto const& hash = asked.values["hash"];
        auto const card = edge.attachments.card(hash);
        bool const may = edge.attachments.may_see(edge.actor_of(asked), hash);
        if (!card || !may) return refuse(asked, base::refuse(kernel::not_found, "hash"));
        Response response{.shared = edge.attachments.content(hash)};
        response.with("content-type",
            card->media_type + (card->media_type.starts_with("text/") ? "; charset=utf-8" : ""));
        response.with("content-disposition", disposition_of(*card))
            .with("cache-control", "private, no-store");
        response.with("content-security-policy", "sandbox; default-src 'none'");
        asked.answer(std::move(response));
    });
}

}  // namespace

void add_attachment_routes(Edge& edge) {
    edge.router.add(Method::post, "/api/v1/attachments", Guard::in_turn, Body::upload,
        [&edge](Call call) { hand_in(edge, std::move(call)); });
    edge.router.add(Method::get, "/api/v1/attachments/{hash}", Guard::files, Body::none,
        [&edge](Call call) { hand_out(edge, std::move(call)); });
}

}  // namespace paraat::transport
