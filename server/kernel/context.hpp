// What a rule may know besides its own state: the moment, the actor, ids that repeat, and rows it declared it
// needs.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/access/actor.hpp"
#include "server/base/check.hpp"
#include "server/base/json.hpp"
#include "server/base/result.hpp"
#include "server/journal/store.hpp"

namespace paraat::kernel {

/// One thing that happened, of a type that the stream has declared.
struct Event {
    base::TypeInfo const* type;
    std::shared_ptr<void const> value;  // shared by the journal, the projections and who listens

    template <class T>
        requires(!std::is_same_v<std::remove_cvref_t<T>, Event>)
    Event(T event) : type(base::type_of<T>()), value(std::make_shared<T const>(std::move(event))) {}
};

/// What a command leads to, in order. Empty: nothing needed to change.
using Events = std::vector<Event>;

/// When and by whom an event was entered; the same for all events of one command.
struct Recorded {
    base::Instant at{};
    std::string actor;         // account identifier
    std::int64_t version = 0;  // of the stream, with this event
};

/// Where a state stands: for projections, audiences and facts.
struct About {
    base::Uuid stream{};
    std::string region;
    base::Uuid scope{};
    std::int64_t version = 0;
    base::Instant created_at{}, changed_at{};
    std::string created_by, changed_by;
};

/// An identifier made from a hash (version 8: by our own rule).
base::Uuid id_from(base::Hash const& hash);

/// Reads inside the unit of work, for rules; typed by the table's row.
class Context {
public:
    base::Instant now{};
    access::Actor actor;
    std::string region;
    base::Uuid stream{};
    base::Uuid scope{};
    base::Uuid command{};
    std::int64_t version = 0;  // of the stream as it stands

    /// The row of another stream's table. The command must have declared needs("table"), else Bug.
    template <class RowType>
    std::optional<RowType> row(std::string_view table, std::string const& key) const {
        auto const body = row_body(table, key);
        if (!body) return std::nullopt;
        auto value = base::read_text<RowType>(*body, base::Reading::lenient);
        base::check(value.ok(), "a projected row reads as its own type");
        return std::move(value).value();
    }

    /// The same, if the actor is of the row's audience; the same nothing otherwise.
    template <class RowType>
    std::optional<RowType> visible_row(std::string_view table, std::string const& key) const {
        return is_visible(table, key) ? row<RowType>(table, key) : std::nullopt;
    }

    /// Does the actor hold this right here (region and scope of the record)?
    bool may(std::string_view right) const { return may_here(right); }

    /// An identifier that is the same each time this command is replayed.
    base::Uuid derived_id(std::string_view purpose) const;

    std::function<std::optional<std::string>(std::string_view, std::string const&)> row_body;
    std::function<bool(std::string_view, std::string const&)> is_visible;
    std::function<bool(std::string_view)> may_here;
};

}  // namespace paraat::kernel
