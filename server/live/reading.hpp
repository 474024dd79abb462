// A few readers of the store, lent out one transaction at a time. Only for this folder's sources.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "server/journal/store.hpp"

namespace paraat::live {

class Readers {
public:
    explicit Readers(journal::Store& store) : store_(store) {}

    std::unique_ptr<journal::Reader> borrow() {
        {
            std::lock_guard const lock(mutex_);
            if (!idle_.empty()) {
                auto reader = std::move(idle_.back());
                idle_.pop_back();
                return reader;
            }
        }
        return store_.reader();
    }
    void give_back(std::unique_ptr<journal::Reader> reader) {
        std::lock_guard const lock(mutex_);
        if (idle_.size() < idle_max) idle_.push_back(std::move(reader));
    }

private:
    static constexpr std::size_t idle_max = 4;

    journal::Store& store_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<journal::Reader>> idle_;
};

/// Where the reader stands: per region the newest sequence, and the history that the rows are of.
inline journal::Cursor cursor_of(journal::Reader& reader) {
    journal::Cursor cursor;
    for (auto const& [region, head] : reader.heads()) cursor[region] = head.sequence;
    auto const history = reader.setting(journal::history_space, journal::history_key);
    if (history) cursor[std::string(journal::history_key)] = std::stoll(*history);
    return cursor;
}

/// One read transaction: everything read through it is of one moment. A reader that failed is not lent out
/// again.
class Reading {
public:
    explicit Reading(Readers& readers) : readers_(readers), reader_(readers.borrow()) { reader_->begin(); }
    ~Reading() {
        try {
            reader_->end();
            readers_.give_back(std::move(reader_));
        } catch (std::exception const&) {
            reader_.reset();  // the store is in trouble; whoever reads next will hear of it
        }
    }
    Reading(Reading const&) = delete;
    Reading& operator=(Reading const&) = delete;

    journal::Reader& operator*() { return *reader_; }

private:
    Readers& readers_;
    std::unique_ptr<journal::Reader> reader_;
};

}  // namespace paraat::live
