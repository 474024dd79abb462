// One read for many readers: everyone who stands at the same cursor shares a batch, and who sees the same a
// frame.
#include "server/live/feed.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <shared_mutex>
#include <utility>

#include "server/base/check.hpp"
#include "server/live/batch.hpp"
#include "server/live/reading.hpp"
#include "server/live/shelf.hpp"

namespace paraat::live {
namespace {

constexpr std::size_t change_batches_max = 8;
constexpr std::size_t snapshot_batches_max = 4;
/// After so many changes that were not for this actor the cursor is told all the same, or resuming would one
/// day cost a snapshot for nothing.
constexpr journal::Sequence passed_over_max = 5'000;

/// Ahead of us counts like far behind: both are elsewhere.
journal::Sequence distance(journal::Cursor const& from, journal::Cursor const& to) {
    journal::Sequence total = 0;
    for (auto const& [region, sequence] : to) {
        auto const found = from.find(region);
        auto const seen = found == from.end() ? 0 : found->second;
        total += seen > sequence ? seen - sequence : sequence - seen;
    }
    return total;
}

}  // namespace

struct Feed::Inside {
    access::Directory const& directory;
    Readers readers;
    Shelf<journal::Cursor, ChangeBatch> change_batches{change_batches_max};
    Shelf<Scopes, SnapshotBatch> snapshot_batches{snapshot_batches_max};

    std::chrono::milliseconds patience;

    mutable std::mutex heads_mutex;
    std::condition_variable woken;
    std::shared_ptr<journal::Cursor const> heads;  // replaced as a whole, so that a pull need not copy it
    std::shared_mutex listeners_mutex;
    std::vector<std::function<void()>> listeners;

    Inside(journal::Store& store, access::Directory const& rights, std::chrono::milliseconds wait_max)
        : directory(rights), readers(store), patience(wait_max) {
        Reading reading(readers);
        heads = std::make_shared<journal::Cursor const>(cursor_of(*reading));
    }

    std::shared_ptr<journal::Cursor const> known_heads() const {
        std::lock_guard const lock(heads_mutex);
        return heads;
    }

    /// Until the directory knows of everything that was read: the kernel brings it up to date between a
    /// commit and its wake-up. Better no answer than one by rights that were taken away.
    void await_rights(journal::Cursor const& read) {
        std::unique_lock lock(heads_mutex);
        if (woken.wait_for(lock, patience, [&] { return reaches(*heads, read); })) return;
        throw base::Trouble("rows were read that the kernel has told nothing of");
    }

    bool rights_moved(Subscription const& subscription) const {
        return directory.epoch_of(subscription.actor.account) != subscription.actor.epoch;
    }

    /// Whether these changes can be told to this reader. Rights may have moved with the very changes that
    /// were read, or while it was away: then all must be judged anew, also what did not change.
    bool tells(ChangeBatch const& batch, Subscription const& subscription) const {
        return batch.whole && !rights_moved(subscription)
            && !batch.moves_rights_of(directory, subscription.actor.account);
    }

    std::shared_ptr<ChangeBatch> changes(journal::Cursor const& from) {
        auto const wanted = known_heads();
        return change_batches.get(
            from, [&](ChangeBatch const& batch) { return reaches(batch.to, *wanted); },
            [&] { return finished(ChangeBatch::read(*Reading(readers), from)); });
    }

    std::shared_ptr<SnapshotBatch> snapshots(Scopes const& scopes) {
        auto const wanted = known_heads();
        auto const epoch = directory.epoch();
        auto const is_fresh = [&](SnapshotBatch const& batch) {
            return batch.epoch >= epoch && reaches(batch.to, *wanted);
        };
        return snapshot_batches.get(
            scopes, is_fresh, [&] { return finished(SnapshotBatch::read(*Reading(readers), scopes)); });
    }

    template <class Batch>
    std::shared_ptr<Batch> finished(std::shared_ptr<Batch> batch) {
        await_rights(batch->to);
        batch->audiences.look_up(directory);
        batch->epoch = directory.epoch();
        return batch;
    }

    Frame snapshot(Subscription& subscription) {
        auto const batch = snapshots(subscription.scopes);
        subscription.actor = directory.actor(subscription.actor.account);
        auto frame = batch->frame(batch->audiences.visible(directory, subscription.actor));
        subscription.cursor = batch->to;
        subscription.fresh = false;
        subscription.passed_over = 0;
        return frame;
    }

    /// What a batch holds for this reader, who moves to its end.
    Frame advance(Subscription& subscription, ChangeBatch& batch) {
        auto const visible = batch.audiences.visible(directory, subscription.actor);
        auto frame = batch.frame(visible, subscription.scopes);
        subscription.passed_over += distance(subscription.cursor, batch.to);
        subscription.cursor = batch.to;
        if (frame == nullptr && subscription.passed_over > passed_over_max) frame = batch.empty_frame();
        if (frame != nullptr) subscription.passed_over = 0;
        return frame;
    }

    /// The snapshot of scopes and the changes up to that very moment, shared with others when that happens to
    /// work out, else read for this reader alone.
    std::pair<std::shared_ptr<ChangeBatch>, std::shared_ptr<SnapshotBatch>> at_one_moment(
        journal::Cursor const& from, Scopes const& scopes) {
        auto snapshot = snapshots(scopes);
        auto news = changes(from);
        if (news->to == snapshot->to) return {news, snapshot};
        {
            Reading reading(readers);
            news = ChangeBatch::read(*reading, from);
            snapshot = SnapshotBatch::read(*reading, scopes);
        }
        return {finished(news), finished(snapshot)};
    }
};

Feed::Feed(journal::Store& store, access::Directory const& directory, std::chrono::milliseconds patience)
    : inside_(std::make_unique<Inside>(store, directory, patience)) {}
Feed::~Feed() = default;

void Feed::await_rights(journal::Reader& reader) const { inside_->await_rights(cursor_of(reader)); }

Frame Feed::pull(Subscription& subscription) {
    auto frame = pull_changes(subscription);
    return subscription.fresh ? inside_->snapshot(subscription) : frame;
}

Frame Feed::pull_changes(Subscription& subscription) {
    if (inside_->rights_moved(subscription)) subscription.fresh = true;
    if (subscription.fresh || subscription.cursor == *inside_->known_heads()) return nullptr;
    auto const batch = inside_->changes(subscription.cursor);
    subscription.fresh = !inside_->tells(*batch, subscription);
    return subscription.fresh ? nullptr : inside_->advance(subscription, *batch);
}

std::vector<Frame> Feed::add_scopes(Subscription& subscription, Scopes const& added) {
    auto all = subscription.scopes;
    all.insert(added.begin(), added.end());
    auto const whole_snapshot = [&] {
        subscription.scopes = std::move(all);
        return std::vector<Frame>{inside_->snapshot(subscription)};
    };
    if (subscription.fresh || inside_->rights_moved(subscription)) return whole_snapshot();
    auto const [news, snapshot] = inside_->at_one_moment(subscription.cursor, added);
    if (!inside_->tells(*news, subscription)) return whole_snapshot();
    std::vector<Frame> frames;
    if (auto frame = inside_->advance(subscription, *news)) frames.push_back(std::move(frame));
    auto const visible = snapshot->audiences.visible(inside_->directory, subscription.actor);
    frames.push_back(snapshot->frame(visible));
    subscription.scopes = std::move(all);
    return frames;
}

bool Feed::has_news(Subscription const& subscription) const {
    return subscription.fresh || subscription.cursor != *inside_->known_heads()
        || inside_->rights_moved(subscription);
}

journal::Sequence Feed::behind(Subscription const& subscription) const {
    return distance(subscription.cursor, *inside_->known_heads());
}

journal::Cursor Feed::heads() const { return *inside_->known_heads(); }

void Feed::wake(journal::Cursor const& heads) {
    {
        std::lock_guard const lock(inside_->heads_mutex);
        auto now = *inside_->heads;
        for (auto const& [region, sequence] : heads) now[region] = std::max(now[region], sequence);
        inside_->heads = std::make_shared<journal::Cursor const>(std::move(now));
    }
    inside_->woken.notify_all();
    std::shared_lock const lock(inside_->listeners_mutex);
    for (auto const& listener : inside_->listeners) listener();
}

void Feed::on_wake(std::function<void()> listener) {
    std::unique_lock const lock(inside_->listeners_mutex);
    inside_->listeners.push_back(std::move(listener));
}

}  // namespace paraat::live
