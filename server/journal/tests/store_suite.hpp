// The suite that every engine under journal::Store must pass; an engine instantiates it with a way to open
// itself.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>

#include "server/journal/store.hpp"

namespace paraat::journal {

/// A store that survives being closed: `open` gives it anew with what was committed.
struct StoreHome {
    virtual ~StoreHome() = default;
    virtual std::unique_ptr<Store> open() = 0;
};

struct StoreKind {
    std::string name;
    std::function<std::unique_ptr<StoreHome>()> make_home;
};

inline void PrintTo(StoreKind const& kind, std::ostream* out) { *out << kind.name; }

class StoreSuite : public ::testing::TestWithParam<StoreKind> {
protected:
    std::unique_ptr<StoreHome> home_ = GetParam().make_home();
    std::unique_ptr<Store> store_ = home_->open();
    std::unique_ptr<Writer> writer_ = store_->writer();

    void reopen() {
        writer_.reset();
        store_.reset();
        store_ = home_->open();
        writer_ = store_->writer();
    }
};

// Examples. `number` tells them apart.
Uuid uuid_of(int kind, std::int64_t number);
Entry example_entry(Region const& region, std::int64_t number);
Row example_row(std::string const& table, std::string const& key, Uuid scope = {});
Change example_change(Region const& region, Sequence sequence, std::string const& key);

/// Appends and commits `count` entries of one region.
void write_entries(Writer& writer, Region const& region, std::int64_t first_number, int count);

/// The journal alone as text.
std::string journal_text(Reader& reader);
/// Every fact a reader can give, as text: two stores that hold the same give the same.
std::string everything(Reader& reader);

}  // namespace paraat::journal
