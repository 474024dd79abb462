// One round after another, with a rest after every slice.
#include "server/journal/patrol.hpp"

#include <filesystem>
#include <iostream>

#include "server/base/check.hpp"

namespace paraat::journal {

namespace {

using Steady = std::chrono::steady_clock;

/// What the checkpoints expect. Trouble with their file is no damage to the journal: the next checkpoint
/// writes it anew, and `verify` is strict about it.
ExpectedOf expected_by(std::string const& file) {
    ExpectedOf expected;
    if (!std::filesystem::exists(file)) return expected;
    auto const finding = read_expected(file, {}, expected);
    if (!finding) return expected;
    std::cerr << "patrol: " << finding->en << '\n';
    return {};
}

/// One moment of reading. @return true while there is more to look at.
bool look_for_a_while(
    Reader& reader, Region const& region, Sequence head, ChainWalk& walk, std::chrono::microseconds slice) {
    auto const until = Steady::now() + slice;
    bool is_time_up = false;
    Moment const moment(reader);
    reader.entries(region, walk.last() + 1, [&](Entry const& entry) {
        walk.look_at(entry);
        is_time_up = Steady::now() >= until;
        return !is_time_up && walk.sound() && walk.last() < head;
    });
    if (is_time_up && walk.sound() && walk.last() < head) return true;
    walk.end(head);
    return false;
}

}  // namespace

Patrol::Patrol(Store& store, std::string heads_outside, base::Clock const& clock, PatrolPace pace)
    : store_(store), heads_outside_(std::move(heads_outside)), clock_(clock), pace_(pace),
      thread_([this] { run(); }) {}

Patrol::~Patrol() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

std::optional<Patrol::Round> Patrol::last_round() const {
    std::lock_guard const lock(mutex_);
    return last_round_;
}

std::string Patrol::words() const {
    auto const round = last_round();
    if (!round) {
        return "Het journaal wordt voor het eerst sinds de start nagelopen; " + std::to_string(looked_at_)
            + " regels tot nu toe.\nThe journal is being walked for the first time since the start; "
            + std::to_string(looked_at_) + " entries so far.";
    }
    auto const entries = std::to_string(round->entries), ended = round->ended.iso();
    return "Het journaal is nagelopen en heel: " + entries + " regels, klaar op " + ended
        + ".\nThe journal was walked and is whole: " + entries + " entries, done at " + ended + ".";
}

/// @return false when it is time to stop.
bool Patrol::rest(std::chrono::microseconds time) {
    std::unique_lock lock(mutex_);
    return !changed_.wait_for(lock, time, [this] { return stopping_; });
}

void Patrol::run() {
    auto wait = pace_.first_after;
    while (rest(wait)) {
        try {
            if (!round()) return;
            wait = pace_.every;
        } catch (base::Damaged const&) {
            return;  // the store itself has said so
        } catch (std::exception const& trouble) {
            std::cerr << "patrol: the journal could not be walked: " << trouble.what() << '\n';
            wait = pace_.again_after;
        }
    }
}

/// @return false when it is time to stop, or there is damage.
bool Patrol::round() {
    // The witnesses first: what they saw is there by the time we look.
    auto expected = expected_by(heads_outside_);
    auto const reader = store_.reader();
    auto heads = reader->heads();
    for (auto const& [region, points] : expected) heads.try_emplace(region);
    Round round;
    auto const began = Steady::now();
    for (auto const& [region, head] : heads) {
        if (!walk_region(*reader, region, head.sequence, expected[region])) return false;
        round.entries += head.sequence;
    }
    round.ended = clock_.now();
    auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(Steady::now() - began).count();
    std::cerr << "patrol: " << round.entries << " entries of the journal are as they were written, "
              << seconds << " s\n";
    std::lock_guard const lock(mutex_);
    last_round_ = round;
    return true;
}

bool Patrol::walk_region(Reader& reader, Region const& region, Sequence head, Expected const& expected) {
    ChainWalk walk(expected);
    for (bool is_more = true; is_more;) {
        auto const before = walk.last();
        auto const began = Steady::now();
        is_more = look_for_a_while(reader, region, head, walk, pace_.slice);
        looked_at_ += walk.last() - before;
        auto const took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - began);
        if (!walk.sound()) break;
        if (!rest(took * pace_.rests_per_slice)) return false;
    }
    auto const& finding = walk.finding();
    if (!finding) return true;
    store_.declare_damaged("the journal is not what was written: " + region + " "
        + std::to_string(finding->sequence) + ": " + finding->en);
    return false;
}

}  // namespace paraat::journal
