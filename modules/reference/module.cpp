// The table of contents of the module.
#include "modules/reference/events.hpp"

namespace paraat::reference {

void install(kernel::Registry& registry) {
    registry.module("reference");
    registry.refusals({&verified_row, &confirmed_already, &verified_already, &not_a_day, &not_later,
        &ends_before_it_begins, &values_differ, &unknown_row, &regional_exists, &no_person, &code_unknown});

    auto rows = registry.stream<State>("reference_row");
    rows.event<RowLoaded>("loaded", kernel::silent);
    rows.event<RowChanged>("changed",
        kernel::log_line("Referentiegegevens gewijzigd: {set}, {label_nl}, vanaf {valid_from}. {reason}",
            "Reference data changed: {set}, {label_en}, from {valid_from}. {reason}", "reference"));
    rows.event<RowConfirmed>("confirmed",
        kernel::log_line(
            "Referentiegegevens bevestigd: {label_nl}", "Reference data confirmed: {label_en}", "reference"));
    rows.audience(+[](State const&, kernel::About const&) { return access::everyone(); });
    rows.public_table<ReferenceRow>("reference_row", rows_of_record);
    rows.command<LoadRow>("load", kernel::may(load_reference), decide, kernel::creates);
    rows.command<ReloadRow>("reload", kernel::may(load_reference), decide);
    rows.command<Change>("change", kernel::may(change_reference), decide);
    rows.command<MakeRegional>(
        "make_regional", kernel::may(change_reference), decide, kernel::creates, {"reference_row"});
    rows.command<Confirm>("confirm", kernel::may(confirm_reference), decide);

    auto sets = registry.stream<SetState>("reference_set");
    sets.event<SetLoaded>("loaded", kernel::silent);
    sets.audience(+[](SetState const&, kernel::About const&) { return access::everyone(); });
    sets.public_table<ReferenceSetRow>("reference_set", row_of_set);
    sets.command<LoadSet>("load_set", kernel::may(load_reference), decide, kernel::creates);
    sets.command<ReloadSet>("reload_set", kernel::may(load_reference), decide);

    registry.query<RowsOf, ReferenceList>("rows_of", kernel::may_everyone_signed_in(), ask_rows_of);
    registry.query<FindRow, ReferenceList>("find", kernel::may_everyone_signed_in(), ask_find);

    registry.at_start(load_files);
}

}  // namespace paraat::reference
