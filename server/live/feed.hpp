// The live picture: a snapshot, and all changes since a cursor, for one actor. A push is a pull with a
// wake-up.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "server/access/actor.hpp"
#include "server/journal/store.hpp"

namespace paraat::live {

/// The scope of rows that belong to no incident is the nil identifier ("home" on the wire).
using Scopes = std::set<base::Uuid>;

/// A frame is made once and shared by all sockets that may see the same.
using Frame = std::shared_ptr<std::string const>;

/// What one socket or one long poll has seen. Owned by it; used by one thread at a time.
struct Subscription {
    access::Actor actor;  // only the account counts; the feed looks the rest up anew
    Scopes scopes;        // a scope may be taken out at any time; add one with Feed::add_scopes
    journal::Cursor cursor;
    bool fresh = true;                 // the next pull answers a snapshot
    journal::Sequence passed_over{0};  // changes since the last frame that were not for this actor
};

/// Rights are never older than rows: a read waits until the kernel has woken the feed for what it reads,
/// which the kernel does after it has brought the directory up to date. Throws base::Trouble when the store
/// fails or the kernel stays away; the subscription then stands where it stood.
class Feed {
public:
    /// @param patience how long a read waits for the kernel
    Feed(journal::Store& store, access::Directory const& directory,
        std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~Feed();

    /// Until the directory knows of everything that this reader sees, for reads that do not go through the
    /// feed. Throws base::Trouble when that takes too long.
    void await_rights(journal::Reader& reader) const;

    /// Everything since the subscription's cursor that its actor may see, as one frame (wire.md section 3),
    /// and moves the cursor. Nothing new: null. Fresh, too far behind, ahead of us (a backup was put back),
    /// more than 20,000 changes, or when the actor's rights have moved since that cursor: a snapshot.
    /// Thread-safe.
    Frame pull(Subscription& subscription);

    /// As pull, but where that would answer a snapshot it reads none: the answer is null and the subscription
    /// fresh from then on. For a thread that others wait for.
    Frame pull_changes(Subscription& subscription);

    /// As pull, but the given scopes are added: one frame with what is new for the old ones is returned
    /// first, then the snapshot of the added ones, both at the same cursor.
    std::vector<Frame> add_scopes(Subscription& subscription, Scopes const& added);

    /// True when a pull may bring something: the feed stands elsewhere than the subscription's cursor, or the
    /// actor's rights have moved (cheap; no disk).
    bool has_news(Subscription const& subscription) const;

    /// How many changes there are since the subscription's cursor, its actor's or not; very many when it is
    /// of elsewhere. As cheap as has_news.
    journal::Sequence behind(Subscription const& subscription) const;

    /// Where the feed stands, as of the last wake-up.
    journal::Cursor heads() const;

    /// The kernel calls this after each commit with the new heads, once the directory is up to date.
    /// Listeners are called on the caller's thread and must only note that there is something.
    void wake(journal::Cursor const& heads);
    void on_wake(std::function<void()> listener);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace paraat::live
