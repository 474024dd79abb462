// Bvr 2.4.2 - one appointed part of the main structure keeps the common picture; the keeping passes by a
// logged transfer.
#include "modules/picture/keeping.hpp"
#include "modules/picture/names.hpp"

#include <algorithm>

namespace paraat::picture {

base::RefusalCode const keeper_already{"keeper_already", 409, "Het totaalbeeld ligt al bij {keeper_nl}.",
    "The common picture lies with {keeper_en} already."};
base::RefusalCode const not_the_keeper{"not_the_keeper", 409,
    "Het totaalbeeld ligt nu bij {keeper_nl}, niet bij {from_nl}.",
    "The common picture lies with {keeper_en} now, not with {from_en}."};

namespace {

struct Keeping {
    std::string keeper, reason;
    std::optional<base::Instant> since;
    std::optional<int> rhythm_min;  // agreed in this incident; else the reference data say
};

base::Result<kernel::Events> decide(
    Keeping const& keeping, AppointKeeper const& command, kernel::Context const& context) {
    TRY(open_incident(context));
    // Bvr 2.4.2: an own picture, and so the keeping, is for the parts a to d; the policy team reads and
    // decides.
    static constexpr std::string_view parts[] = {"MK", "COPI", "TBZ", "ROT"};
    if (std::find(std::begin(parts), std::end(parts), command.keeper) == std::end(parts)) {
        return base::refuse(unknown_code, "keeper", {{"code", command.keeper}});
    }
    auto const now = part_name(keeping.keeper), from = part_name(command.from);
    if (keeping.keeper == command.keeper)
        return base::refuse(keeper_already, "keeper", {{"keeper_nl", now.nl}, {"keeper_en", now.en}});
    if (keeping.keeper != command.from) {
        return base::refuse(not_the_keeper, "from",
            {{"keeper_nl", now.nl}, {"keeper_en", now.en}, {"from_nl", from.nl}, {"from_en", from.en}});
    }
    auto const moment = TRY(incident::moment_of(command.occurred_at, context.now));
    // A transfer reported late must not lie before the one that stands.
    if (keeping.since && moment < *keeping.since)
        return base::refuse(incident::before_last_change, "occurred_at");
    return kernel::Events{KeeperAppointed{command.keeper, command.from, command.reason, moment}};
}

base::Result<kernel::Events> decide(
    Keeping const& keeping, AgreeRhythm const& command, kernel::Context const& context) {
    TRY(open_incident(context));
    if (keeping.rhythm_min == command.rhythm_min) return kernel::Events{};
    return kernel::Events{RhythmAgreed{command.rhythm_min}};
}

void evolve(Keeping& keeping, KeeperAppointed const& event, kernel::Recorded const& recorded) {
    keeping.keeper = event.keeper;
    keeping.reason = event.reason;
    keeping.since = event.occurred_at.value_or(recorded.at);
}

void evolve(Keeping& keeping, RhythmAgreed const& event, kernel::Recorded const&) {
    keeping.rhythm_min = event.rhythm_min;
}

/// Shape 1 had no moment of its own: the keeping passed when it was entered.
std::vector<kernel::PastShape> past_of_keeper_appointed() {
    return {{1, [](boost::json::object&) {}, R"({"1":"ROT","2":"MK","3":"ROT begonnen"})"}};
}

std::vector<CommonPictureRow> keeping_rows(Keeping const& keeping, kernel::About const& about) {
    return {{about.stream, about.scope, keeping.keeper, keeping.since, keeping.reason, keeping.rhythm_min}};
}

access::Audience keeping_audience(Keeping const&, kernel::About const& about) {
    return whole_structure(about.scope);
}

kernel::LogText appointed_line(KeeperAppointed const& event, Keeping const&) {
    auto const to = part_name(event.keeper), from = part_name(event.from);
    if (event.from.empty()) {
        return {"Totaalbeeld bijgehouden door " + to.nl + ". " + event.reason,
            "Common picture kept by " + to.en + ". " + event.reason, {}, "keeper"};
    }
    return {"Totaalbeeld van " + from.nl + " naar " + to.nl + ". " + event.reason,
        "Common picture from " + from.en + " to " + to.en + ". " + event.reason, {}, "keeper"};
}

}  // namespace

void install_keeping(kernel::Registry& registry) {
    registry.refusals({&keeper_already, &not_the_keeper});
    auto keeping = registry.stream<Keeping>("common_picture");
    keeping.event<KeeperAppointed>("keeper_appointed", appointed_line, 2, past_of_keeper_appointed());
    keeping.event<RhythmAgreed>("rhythm_agreed",
        kernel::log_line("Afgesproken ritme van het beeld: {rhythm_min} minuten",
            "Agreed rhythm of the picture: {rhythm_min} minutes", "keeper"));
    keeping.audience(keeping_audience);
    keeping.table<CommonPictureRow>("common_picture", keeping_rows);
    keeping.keyed_command<AppointKeeper>(
        "appoint_keeper", kernel::may(validate_picture), decide, {}, {"incident"});
    keeping.keyed_command<AgreeRhythm>(
        "agree_rhythm", kernel::may(validate_picture), decide, {}, {"incident"});
}

}  // namespace paraat::picture
