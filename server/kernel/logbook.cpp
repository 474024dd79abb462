// Making the line of an event.
#include "server/kernel/logbook.hpp"

#include <cstdio>

namespace paraat::kernel {

namespace {

std::string clock_text(base::Instant moment) {
    auto const time = base::dutch_time(moment);
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", time.hour, time.minute);
    return text;
}

std::string plain_text(base::TypeInfo const& type, void const* value) {
    switch (type.kind) {
        case base::Kind::text: return *static_cast<std::string const*>(value);
        case base::Kind::instant: return clock_text(*static_cast<base::Instant const*>(value));
        case base::Kind::enumeration:
            return std::string(type.values[static_cast<std::size_t>(type.number->get(value))]);
        case base::Kind::optional: {
            auto const* inside = type.optional->get(value);
            return inside == nullptr ? std::string() : plain_text(*type.element(), inside);
        }
        case base::Kind::list: {
            std::string all;
            for (std::size_t i = 0; i < type.list->size(value); ++i) {
                all += (i == 0 ? "" : ", ") + plain_text(*type.element(), type.list->element(value, i));
            }
            return all;
        }
        case base::Kind::boolean:
        case base::Kind::integer:
        case base::Kind::number:
        case base::Kind::uuid:
        case base::Kind::record:
        case base::Kind::json: break;
    }
    std::string out;
    base::write_json(type, value, out);
    return out;
}

base::Instant occurred_at(base::TypeInfo const& type, void const* event, base::Instant otherwise) {
    auto const* field = type.field("occurred_at");
    if (field == nullptr) return otherwise;
    auto const* value = field->in(event);
    auto const* kind = field->type();
    if (kind->kind == base::Kind::optional) {
        value = kind->optional->get(value);
        if (value == nullptr) return otherwise;
        kind = kind->element();
    }
    return kind->kind == base::Kind::instant ? *static_cast<base::Instant const*>(value) : otherwise;
}

std::string log_key(journal::Entry const& entry) {
    char text[48];
    std::snprintf(
        text, sizeof text, "%s-%010lld", entry.region.c_str(), static_cast<long long>(entry.sequence));
    return text;
}

}  // namespace

std::string fill(std::string_view sentence, base::TypeInfo const& type, void const* record) {
    std::string text;
    for (std::size_t i = 0; i < sentence.size();) {
        auto const close = sentence[i] == '{' ? sentence.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            text += sentence[i++];
            continue;
        }
        auto const* field = type.field(sentence.substr(i + 1, close - i - 1));
        base::check(field != nullptr, "a log line names fields of its event");
        text += plain_text(*field->type(), field->in(record));
        i = close + 1;
    }
    return text;
}

TableType const& logbook_table() {
    static TableType const table{std::string(logbook_name), "kernel", base::type_of<LogRow>(), nullptr};
    return table;
}

std::optional<journal::Row> log_row(EventType const& type, void const* event, void const* state_after,
    journal::Entry const& entry, base::Uuid scope) {
    if (type.line.silent) return std::nullopt;
    auto const said = type.text ? type.text(event, state_after)
                                : LogText{fill(type.line.nl, *type.type, event),
                                      fill(type.line.en, *type.type, event), {}, std::string(type.line.kind)};
    LogRow row;
    row.id = log_key(entry);
    row.region = entry.region;
    row.sequence = entry.sequence;
    if (!scope.is_nil()) row.scope = scope;
    row.stream = entry.stream;
    row.record = entry.stream_type;
    row.event = entry.event_type;
    row.column = said.column;
    row.kind = said.kind;
    row.text_nl = said.nl;
    row.text_en = said.en;
    row.occurred_at = occurred_at(*type.type, event, entry.entered_at);
    row.entered_at = entry.entered_at;
    row.actor = entry.actor;
    if (!said.corrects.is_nil()) row.corrects = said.corrects;
    return journal::Row{std::string(logbook_name), row.id, entry.region, entry.stream, scope, {},
        base::to_json(row), entry.sequence};
}

}  // namespace paraat::kernel
