// Identifiers: UUIDv7, made by the client or by an IdSource, and Id<Tag> so that two kinds cannot be mixed.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "server/base/instant.hpp"

namespace paraat::base {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(Uuid const&) const = default;
    bool is_nil() const { return *this == Uuid{}; }
    /// Lower case, 36 characters.
    std::string text() const;
    /// Nothing when the text is not 8-4-4-4-12 hexadecimal digits.
    static std::optional<Uuid> parse(std::string_view text);
    /// Version 7 and the RFC 9562 variant.
    bool is_v7() const;
    /// The moment inside a version 7 identifier (milliseconds).
    Instant made_at() const;
};

/// Makes a version 7 identifier from a moment and 10 random bytes.
Uuid make_uuid_v7(Instant moment, std::array<std::uint8_t, 10> const& random);

/// Identifier of one kind of record: Id<struct IncidentTag> is not Id<struct PlanTag>.
template <class Tag>
struct Id {
    Uuid value{};

    auto operator<=>(Id const&) const = default;
    std::string text() const { return value.text(); }
};

}  // namespace paraat::base

template <>
struct std::hash<paraat::base::Uuid> {
    std::size_t operator()(paraat::base::Uuid const& id) const noexcept {
        std::uint64_t mixed = 0;
        for (auto byte : id.bytes) mixed = (mixed ^ byte) * 0x100000001b3ULL;
        return static_cast<std::size_t>(mixed);
    }
};
