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

// No text that is typed holds control characters (`control_character`), so these can only be ours.
constexpr char set_begins = 1, code_begins = 2, code_ends = 3;

/// @param set whose codes the value holds, or empty.
std::string plain_text(base::TypeInfo const& type, void const* value, std::string_view set) {
    switch (type.kind) {
        case base::Kind::text: {
            auto const& text = *static_cast<std::string const*>(value);
            return set.empty() ? text : code_in_line(set, text);
        }
        case base::Kind::instant: return clock_text(*static_cast<base::Instant const*>(value));
        case base::Kind::enumeration:
            return std::string(type.values[static_cast<std::size_t>(type.number->get(value))]);
        case base::Kind::optional: {
            auto const* inside = type.optional->get(value);
            return inside == nullptr ? std::string() : plain_text(*type.element(), inside, set);
        }
        case base::Kind::list: {
            std::string all;
            for (std::size_t i = 0; i < type.list->size(value); ++i) {
                all += (i == 0 ? "" : ", ") + plain_text(*type.element(), type.list->element(value, i), set);
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

struct PlacedCode {
    std::string_view set, code;
    std::int64_t at;
};

struct Said {
    std::string text;
    std::vector<PlacedCode> codes;
};

/// As a browser counts: a character outside the first plane is two.
std::int64_t units_in(std::string_view text) {
    std::int64_t units = 0;
    for (char c : text) {
        auto const byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0u) == 0x80u ? 0 : byte >= 0xF0u ? 2 : 1;
    }
    return units;
}

/// The line as it is read, and which parts of it are codes.
Said said(std::string_view line) {
    Said all;
    for (auto begin = line.find(set_begins); begin != line.npos; begin = line.find(set_begins)) {
        auto const middle = line.find(code_begins, begin), end = line.find(code_ends, begin);
        base::check(middle < end && end != line.npos, "a code in a line ends");
        all.text += line.substr(0, begin);
        auto const code = line.substr(middle + 1, end - middle - 1);
        all.codes.push_back({line.substr(begin + 1, middle - begin - 1), code, units_in(all.text)});
        all.text += code;
        line.remove_prefix(end + 1);
    }
    all.text += line;
    return all;
}

/// Both languages name the same codes, in the same order.
std::vector<LogCode> codes_of(Said const& nl, Said const& en) {
    base::check(nl.codes.size() == en.codes.size(), "a line names the same codes in both languages");
    std::vector<LogCode> codes;
    for (std::size_t i = 0; i < nl.codes.size(); ++i) {
        auto const& it = nl.codes[i];
        codes.push_back({std::string(it.set), std::string(it.code), it.at, en.codes[i].at});
    }
    return codes;
}

std::string log_key(journal::Entry const& entry) {
    char text[48];
    std::snprintf(
        text, sizeof text, "%s-%010lld", entry.region.c_str(), static_cast<long long>(entry.sequence));
    return text;
}

}  // namespace

std::string code_in_line(std::string_view set, std::string_view code) {
    if (code.empty()) return {};
    std::string text(1, set_begins);
    return text.append(set).append(1, code_begins).append(code).append(1, code_ends);
}

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
        text += plain_text(*field->type(), field->in(record), field->note.reference);
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
    auto const line = type.text ? type.text(event, state_after)
                                : LogText{fill(type.line.nl, *type.type, event),
                                      fill(type.line.en, *type.type, event), {}, std::string(type.line.kind)};
    auto const nl = said(line.nl), en = said(line.en);
    LogRow row;
    row.id = log_key(entry);
    row.region = entry.region;
    row.sequence = entry.sequence;
    if (!scope.is_nil()) row.scope = scope;
    row.stream = entry.stream;
    row.record = entry.stream_type;
    row.event = entry.event_type;
    row.column = line.column;
    row.kind = line.kind;
    row.text_nl = nl.text;
    row.text_en = en.text;
    row.occurred_at = occurred_at(*type.type, event, entry.entered_at);
    row.entered_at = entry.entered_at;
    row.actor = entry.actor;
    row.codes = codes_of(nl, en);
    if (!line.corrects.is_nil()) row.corrects = line.corrects;
    return journal::Row{std::string(logbook_name), row.id, entry.region, entry.stream, scope, {},
        base::to_json(row), entry.sequence};
}

}  // namespace paraat::kernel
