// A reader: a connection of its own that never waits for the writer, nor the writer for it.
#pragma once

#include <memory>

#include "server/journal/sqlite/engine.hpp"
#include "server/journal/sqlite/readings.hpp"

namespace paraat::journal {

/// Holds the connection, so that it is made before and closed after what uses it.
struct OwnConnection {
    std::shared_ptr<Engine> engine;  // shared: the disk in memory and the lock outlive every reader
    Connection own;
};

class SqliteReader final : private OwnConnection, public WithReadings<Reader> {
public:
    explicit SqliteReader(std::shared_ptr<Engine> engine)
        : OwnConnection{engine,
              Connection(engine->file, engine->disk_name(), Access::reading, engine->damage.get())},
          WithReadings(own) {}

    void begin() override;
    void end() override;
    Connection& connection() { return own; }
};

}  // namespace paraat::journal
