// Computing the legal clocks. The norms themselves (article, limit, subject) are reference data; here is how
// a norm is measured, article by article, in the text in force on 2026-01-01:
//
// Bvr 2.2.3 lid 1     within 2 minutes the control room begins to alarm; the mayor is informed: two facts
// Bvr 2.2.4           within 5 minutes a description
// Bvr 2.3.2 lid 1 a   a first CoPI within 30 minutes: the first of them counts
//                 b   the leaders in a ROT within 45 minutes: the LAST leader counts; of information
//                     management within 30
//                 c   the crisis communication functionary of the ROT within 30 minutes
//                 d   the information management section within 40 minutes
//                 e   the other sections within 60 minutes: the last of them counts
//                 f   a civil care team within 90 minutes; its coordinator of crisis communication within 30
//                 g   a municipal policy team within 60 minutes from when the mayor convened it, not from T0
// Bvr 2.3.2 lid 2     works without interruption: shown, not measured
//
// Bvr 2.4.2 lid 3, 2.5.1 and 4.2.x are measured elsewhere: rows for reference. No article times the RBT.
#include "modules/incident/clocks.hpp"

namespace paraat::incident {

namespace {

using base::Instant;
using Moment = std::optional<Instant>;

/// One thing that must begin: a team, a functionary, a section, an act of the control room.
struct Subject {
    std::string code, name;
    Moment began;
    bool was_there = false;  // somebody was present, so a missing beginning is a missing time
    bool is_over = false;    // nothing will be recorded any more
    bool left_out = false;
    std::string reason;
};

Moment earliest(Moment left, Moment right) {
    if (!left || !right) return left ? left : right;
    return std::min(*left, *right);
}

/// The clocks of one norm.
class Measuring {
public:
    Measuring(
        ClockFacts const& facts, Law const& law, Norm const& norm, Instant now, std::vector<ClockRow>& out)
        : facts_(facts), law_(law), norm_(norm), limit_s_(norm.limit_s.value_or(0)), now_(now), out_(out) {}

    void measure() {
        bool const is_timed = norm_.limit_s && (norm_.start == "t0" || norm_.start == "convened");
        if (norm_.measured_by != "teams" || !is_timed) {
            out_.push_back(row(norm_.subjects.empty() ? std::string() : norm_.subjects.front(), {}));
            return;
        }
        for (auto const& subject : norm_.subjects) {
            if (subject == "team_started") teams(subject);
            else if (subject == "function_started") functions(subject);
            else if (subject == "section_started") sections(subject);
            else control_room(subject);
        }
    }

private:
    ClockRow row(std::string const& subject, Subject const& about) const {
        ClockRow row;
        row.id =
            norm_.code + "." + facts_.region + "." + subject + (about.code.empty() ? "" : "." + about.code);
        row.norm = norm_.code;
        row.article = norm_.article;
        row.label_nl = norm_.label_nl;
        row.label_en = norm_.label_en;
        row.region = facts_.region;
        row.subject = subject;
        row.subject_code = about.code;
        row.subject_name = about.name;
        row.limit_nl = norm_.limit_nl;
        row.limit_en = norm_.limit_en;
        row.limit_s = norm_.limit_s;
        row.start = norm_.start;
        row.note_nl = norm_.note_nl;
        row.note_en = norm_.note_en;
        return row;
    }

    /// The clock of one subject that must have begun by the limit.
    void judge(std::string const& subject, Subject const& about, Moment start) {
        auto one = row(subject, about);
        if (start) {
            auto const due = start->plus_seconds(limit_s_);
            one.started_from = start;
            one.due_at = due;
            one.reached_at = about.began;
            one.reason = about.reason;
            one.elapsed_s = about.began.value_or(until()).seconds_since(*start);
            one.before_t0 = about.began && *about.began < *start;
            one.result = result_of(about, due);
            if (one.result == ClockResult::not_alarmed || one.result == ClockResult::not_measurable) {
                one.elapsed_s.reset();
            }
        }
        out_.push_back(std::move(one));
    }

    /// Now, or when the region left the incident: its clocks stopped there.
    Instant until() const { return facts_.left_at ? std::min(*facts_.left_at, now_) : now_; }

    ClockResult result_of(Subject const& about, Instant due) const {
        if (about.left_out) return ClockResult::not_alarmed;
        if (about.began) return *about.began <= due ? ClockResult::met : ClockResult::not_met;
        if (about.is_over || facts_.closed_at) return ClockResult::not_measurable;
        // Who had left before the limit may have begun in time: nobody here would know.
        if (facts_.left_at && *facts_.left_at <= due) return ClockResult::not_measurable;
        if (now_ <= due) return ClockResult::running;
        return about.was_there ? ClockResult::not_measurable : ClockResult::not_met;
    }

    void control_room(std::string const& subject) {
        Subject about{.code = "MK", .name = {}, .began = {}, .reason = {}};
        if (subject == "alarm_begun") {
            about.began = facts_.alarm_begun;
            // Teams were alarmed, so alarming did begin: what is missing is the time.
            about.was_there = std::any_of(facts_.teams.begin(), facts_.teams.end(),
                [](TeamRow const& team) { return team.team != TeamKind::MK && team.alarmed_at; });
        } else if (subject == "authority_informed") about.began = facts_.authority_informed;
        else if (subject == "description_given") about.began = facts_.description_given;
        judge(subject, about, facts_.t0);
    }

    bool is_of_norm(TeamRow const& team) const {
        return base::type_of<TeamKind>()->values[static_cast<std::size_t>(team.team)] == norm_.team;
    }

    Subject subject_of(TeamRow const& team) const {
        Subject about{.code = norm_.team + (team.part.empty() ? "" : "." + team.part),
            .name = team.name,
            .began = team.started_at,
            .reason = team.left_out_reason};
        about.was_there = std::any_of(team.members.begin(), team.members.end(),
            [](Member const& member) { return member.present_at.has_value(); });
        about.is_over = team.stood_down_at.has_value();
        about.left_out = team.status == TeamStatus::left_out;
        return about;
    }

    /// Left-out teams stand apart, with their reason; the others are measured together or one by one.
    std::vector<TeamRow const*> called_teams(std::string const& subject) {
        std::vector<TeamRow const*> called;
        bool any = false;
        for (auto const& team : facts_.teams) {
            if (!is_of_norm(team)) continue;
            any = true;
            if (team.status == TeamStatus::left_out) judge(subject, subject_of(team), facts_.t0);
            else called.push_back(&team);
        }
        // Nothing recorded about this team at all: the clock runs all the same.
        if (!any && norm_.start != "convened")
            judge(subject, {.code = norm_.team, .name = {}, .began = {}, .reason = {}}, facts_.t0);
        if (!any && norm_.start == "convened") out_.push_back(row(subject, {}));
        return called;
    }

    void teams(std::string const& subject) {
        auto const called = called_teams(subject);
        if (called.empty()) return;
        if (norm_.pick != "first") {
            for (auto const* team : called) {
                judge(subject, subject_of(*team), norm_.start == "convened" ? team->convened_at : facts_.t0);
            }
            return;
        }
        Subject first = subject_of(*called.front());
        for (auto const* team : called) {
            auto const next = subject_of(*team);
            bool const sooner = next.began && (!first.began || *next.began < *first.began);
            auto const was_there = first.was_there || next.was_there;
            auto const is_over = first.is_over && next.is_over;
            if (sooner) first = next;
            first.was_there = was_there;
            first.is_over = is_over;
        }
        judge(subject, first, facts_.t0);
    }

    void functions(std::string const& subject) {
        auto const called = called_teams(subject);
        if (called.empty()) return;
        std::vector<Subject> all;
        all.reserve(norm_.functions.size());
        for (auto const& function : norm_.functions) all.push_back(functionary(called, function));
        measure_parts(subject, all);
    }

    Subject functionary(std::vector<TeamRow const*> const& teams, std::string const& function) const {
        Subject about{.code = function, .name = {}, .began = {}, .is_over = true, .reason = {}};
        auto const leads = law_.section_led_by.find(function);
        for (auto const* team : teams) {
            about.is_over = about.is_over && team->stood_down_at;
            for (auto const& member : team->members) {
                if (member.function != function) continue;
                // A relief does not begin the function anew: the first who began it counts.
                about.began = earliest(about.began, member.started_at);
                about.was_there = about.was_there || member.present_at;
            }
            for (auto const& section : team->sections) {
                bool const led = leads != law_.section_led_by.end() && code_of(section) == leads->second;
                // Who began before the section was left out has a time, and that counts.
                if (!led || section.left_out_reason.empty() || about.began) continue;
                about.left_out = true;
                about.reason = section.left_out_reason;
            }
        }
        return about;
    }

    void sections(std::string const& subject) {
        auto const called = called_teams(subject);
        if (called.empty()) return;
        auto const& team = *called.front();  // Bvr 2.1.1: one ROT
        std::vector<Subject> all;
        for (auto const& code : norm_.sections) {
            Subject about{.code = code, .name = {}, .began = {}, .reason = {}};
            about.is_over = team.stood_down_at.has_value();
            for (auto const& section : team.sections) {
                if (code_of(section) != code) continue;
                about.began = section.started_at;
                about.reason = section.left_out_reason;
                about.left_out = !section.left_out_reason.empty();
            }
            about.was_there =
                std::any_of(team.members.begin(), team.members.end(), [&](Member const& member) {
                    return member.present_at && member.section && code_of(*member.section) == code;
                });
            all.push_back(std::move(about));
        }
        measure_parts(subject, all);
    }

    /// Functionaries or sections: each for itself, or all of them by the last one.
    void measure_parts(std::string const& subject, std::vector<Subject> const& all) {
        if (norm_.pick != "last") {
            for (auto const& about : all) judge(subject, about, facts_.t0);
            return;
        }
        std::vector<Subject> counted;
        for (auto const& about : all) {
            if (about.left_out) judge(subject, about, facts_.t0);
            else counted.push_back(about);
        }
        if (!counted.empty()) judge(subject, last_of(counted), facts_.t0);
    }

    /// The last who began. While one is still missing the norm waits for that one - unless another was too
    /// late already. Of several who are missing, one who was not there at all decides before one whose time
    /// is missing, whatever their order in the law.
    Subject last_of(std::vector<Subject> const& all) const {
        auto const later = [](Subject const& left, Subject const& right) { return left.began < right.began; };
        auto const latest = *std::max_element(all.begin(), all.end(), later);
        auto const is_missing = [](Subject const& one) { return !one.began; };
        auto const missing = std::find_if(all.begin(), all.end(), is_missing);
        if (missing == all.end()) return latest;
        if (!facts_.t0) return *missing;
        auto const due = facts_.t0->plus_seconds(limit_s_);
        if (latest.began && *latest.began > due) return latest;
        auto const absent = std::find_if(all.begin(), all.end(), [&](Subject const& one) {
            return is_missing(one) && result_of(one, due) == ClockResult::not_met;
        });
        return absent == all.end() ? *missing : *absent;
    }

    static std::string code_of(RotSection section) {
        return std::string(base::type_of<RotSection>()->values[static_cast<std::size_t>(section)]);
    }
    static std::string code_of(Section const& section) { return code_of(section.section); }

    ClockFacts const& facts_;
    Law const& law_;
    Norm const& norm_;
    std::int64_t limit_s_;  // of a norm that is timed
    Instant now_;
    std::vector<ClockRow>& out_;
};

}  // namespace

std::vector<ClockRow> clocks(ClockFacts const& facts, Law const& law, Instant now) {
    std::vector<ClockRow> all;
    for (auto const& norm : law.norms) Measuring(facts, law, norm, now, all).measure();
    return all;
}

}  // namespace paraat::incident
