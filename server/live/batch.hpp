// What was read in one transaction for many readers, and the frames made of it. Only for this folder's
// sources.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/live/feed.hpp"

namespace paraat::live {

/// The audiences of a batch, each once. A reader asks the directory about all of them together; the answers,
/// in the same order, decide its frame.
class Audiences {
public:
    std::size_t number_of(std::string const& text);
    /// Once all have got their number.
    void look_up(access::Directory const& directory);
    /// 1 or 0 for each number.
    std::vector<char> visible(access::Directory const& directory, access::Actor const& actor) const {
        return directory.visible(actor, shared_);
    }

private:
    std::vector<access::SharedAudience> shared_;
    std::vector<std::string> texts_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::size_t last_ = 0;
};

/// Frames of one batch. Held as long as they are small together; beyond that only while a reader holds them.
class Frames {
public:
    template <class Make>
    Frame shared(std::string const& likeness, Make const& make) {
        std::lock_guard const lock(mutex_);
        auto& kept = kept_[likeness];
        if (auto frame = kept.seen.lock()) return frame;
        Frame const frame = std::make_shared<std::string const>(make());
        kept.seen = frame;
        if (bytes_held_ + frame->size() <= bytes_held_max) {
            bytes_held_ += frame->size();
            kept.held = frame;
        }
        return frame;
    }

private:
    static constexpr std::size_t bytes_held_max = 4U << 20;

    struct Kept {
        Frame held;
        std::weak_ptr<std::string const> seen;
    };
    std::mutex mutex_;
    std::unordered_map<std::string, Kept> kept_;
    std::size_t bytes_held_ = 0;
};

/// All changes after one cursor, several changes of a row taken together. Batches are shared_ptr: the shelf
/// and every reader that is being served hold a shared one, and whoever lets go last frees it.
class ChangeBatch {
public:
    static constexpr std::size_t changes_max = 20'000;

    /// Reads inside the transaction that the reader has open.
    static std::shared_ptr<ChangeBatch> read(journal::Reader& reader, journal::Cursor const& from);

    journal::Cursor to;
    Audiences audiences;
    std::uint64_t epoch = 0;  // of the directory, when it had been read
    bool whole = true;        // false: these changes can no longer be told; only a snapshot helps

    /// True when what this actor may see moved along the way: then no change log can say what must go or
    /// come.
    bool moves_rights_of(access::Directory const& directory, std::string const& account) const;
    /// @return null when nothing of it is for this reader.
    Frame frame(std::vector<char> const& visible, Scopes const& scopes);
    /// A frame that moves the cursor and nothing else.
    Frame empty_frame();

private:
    struct Item {
        base::Uuid scope;
        std::size_t before, after;  // numbers of audiences
        std::string record;         // ["table","key"
        std::string body;
        bool moved = false;  // the same record also changed in another scope
    };
    std::vector<Item> items_;
    std::set<std::string> subjects_;  // of facts that changed
    Frames frames_;

    void take(journal::Reader& reader, std::vector<journal::Change> const& changes);
    void fetch_body(journal::Reader& reader, Item& item, std::string const& table, std::string const& key);
    std::string fates(std::vector<char> const& visible, Scopes const& scopes) const;
    std::string text_of(std::string const& fates) const;
};

/// All rows of some scopes.
class SnapshotBatch {
public:
    static std::shared_ptr<SnapshotBatch> read(journal::Reader& reader, Scopes const& scopes);

    journal::Cursor to;
    Audiences audiences;
    std::uint64_t epoch = 0;

    Frame frame(std::vector<char> const& visible);

private:
    /// By table: per audience the pieces as they stand in the frame, each followed by a comma.
    using Pieces = std::map<std::string, std::map<std::size_t, std::string>>;

    void take(journal::Row const& row);
    std::string text_of(std::vector<char> const& visible) const;

    Scopes scopes_;
    Pieces rows_;
    std::map<base::Uuid, Pieces> keys_;  // of rows in an incident, where there are several scopes
    Frames frames_;
};

}  // namespace paraat::live
