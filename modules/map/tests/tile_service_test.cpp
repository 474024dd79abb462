// Which services the page may load from: known also while the data cannot be read.
#include <gtest/gtest.h>

#include "modules/map/api.hpp"
#include "server/journal/sqlite/memory_disk.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::map {
namespace {

TEST(TileServices, stay_known_while_the_data_cannot_be_read) {
    using namespace std::chrono_literals;
    using journal::MemoryDisk;
    MemoryDisk disk;
    auto const store = journal::open_sqlite_on(disk);
    auto const writer = store->writer();
    writer->begin();
    TileServiceRow service;
    service.address = "https://tegels.example.nl";
    journal::Row row;
    row.table = "tile_service";
    row.key = "luchtfoto";
    row.body = base::to_json(service);
    writer->put_row(row);
    writer->commit();
    std::vector<std::string> const known{"https://tegels.example.nl"};
    TileServiceAddresses addresses(*store, 0ms);
    EXPECT_EQ(addresses.all(), known);
    disk.set_fault([](MemoryDisk::Call call, std::string const&, std::size_t) {
        return call == MemoryDisk::Call::read ? MemoryDisk::damaged : MemoryDisk::well;
    });
    EXPECT_EQ(addresses.all(), known);
    TileServiceAddresses never_read(*store);
    EXPECT_EQ(never_read.all(), std::vector<std::string>{});
}

}  // namespace
}  // namespace paraat::map
