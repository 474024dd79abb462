// Bvr 2.4.1 lid 2 c 2 - the casualty picture: a small table, each figure with its source and its moment.
// Which kinds there are and what they are called is reference data (casualty_kind).
#include "modules/picture/keeping.hpp"
#include "modules/reference/api.hpp"

namespace paraat::picture {

namespace {

struct Figure {
    CasualtiesRecorded last;
    base::Instant recorded_at{};
    std::string recorded_by;
};

/// "2 gewond T1": as the set says it within a sentence, else its name.
std::string in_line(reference::ReferenceRow const& row, std::string_view field, std::string const& label) {
    auto const words = reference::text_value(row, field);
    return words.empty() ? label : words;
}

base::Result<kernel::Events> decide(
    Figure const&, RecordCasualties const& command, kernel::Context const& context) {
    TRY(open_incident(context));
    auto const moment = TRY(incident::moment_of(command.occurred_at, context.now));
    auto const row = reference::Codes(context, {moment}).find("casualty_kind", command.kind);
    if (!row) return base::refuse(reference::code_unknown, "kind", {{"code", command.kind}});
    return kernel::Events{CasualtiesRecorded{command.kind, command.number, command.source, command.certain,
        moment, in_line(*row, "in_line_nl", row->label_nl), in_line(*row, "in_line_en", row->label_en)}};
}

void evolve(Figure& figure, CasualtiesRecorded const& event, kernel::Recorded const& recorded) {
    // The table holds the figure of the latest moment: what is reported late stands in the logbook and takes
    // nobody back in time. Of one moment the last report counts, so a mistake can be put right.
    if (event.occurred_at < figure.last.occurred_at) return;
    figure.last = event;
    figure.recorded_at = recorded.at;
    figure.recorded_by = recorded.actor;
}

std::vector<CasualtyRow> figure_rows(Figure const& figure, kernel::About const& about) {
    auto const& last = figure.last;
    return {{about.stream, about.scope, last.kind, last.number, last.source, last.certain, last.occurred_at,
        figure.recorded_at, figure.recorded_by}};
}

access::Audience figure_audience(Figure const&, kernel::About const& about) {
    return whole_structure(about.scope);
}

kernel::LogText figure_line(CasualtiesRecorded const& event, Figure const& figure) {
    auto const count = std::to_string(event.number) + " ";
    bool const is_late = event.occurred_at < figure.last.occurred_at;
    return {(is_late ? "Slachtofferbeeld, eerder aantal: " : "Slachtofferbeeld: ") + count + event.words_nl
            + (event.certain ? "" : " (niet zeker)") + ". Bron: " + event.source,
        (is_late ? "Casualties, earlier figure: " : "Casualties: ") + count + event.words_en
            + (event.certain ? "" : " (not certain)") + ". Source: " + event.source,
        {}, "casualty"};
}

/// Shape 1 had no words: the code was put into words when it was shown, with these.
void with_words_of_then(boost::json::object& body) {
    struct Words {
        std::string_view kind, nl, en;
    };
    static constexpr Words all[] = {{"killed", "overleden", "killed"}, {"T1", "gewond T1", "wounded T1"},
        {"T2", "gewond T2", "wounded T2"}, {"T3", "gewond T3", "wounded T3"},
        {"missing", "vermist", "missing"}, {"evacuated", "geëvacueerd", "evacuated"},
        {"sheltered", "in opvang", "sheltered"}};
    auto const kind = std::string(body["1"].as_string());
    body["6"] = body["7"] = kind;
    for (auto const& words : all) {
        if (words.kind != kind) continue;
        body["6"] = words.nl;
        body["7"] = words.en;
    }
}

std::vector<kernel::PastShape> past_of_casualties_recorded() {
    return {
        {1, with_words_of_then, R"({"1":"T2","2":3,"3":"Ziekenhuis","4":true,"5":"2027-04-01T07:00:00Z"})"}};
}

}  // namespace

void install_casualties(kernel::Registry& registry) {
    auto figures = registry.stream<Figure>("casualty_figure");
    figures.event<CasualtiesRecorded>("recorded", figure_line, 2, past_of_casualties_recorded());
    figures.audience(figure_audience);
    figures.table<CasualtyRow>("casualty_figure", figure_rows);
    figures.keyed_command<RecordCasualties>("record_casualties", kernel::may(write_picture), decide, {"kind"},
        {"incident", reference::row_table});
}

}  // namespace paraat::picture
