// A type is declared once: its fields with notes give JSON both ways, the schema and the persisted shape.
//
//   struct Announce { base::Uuid id; std::string name; int visitors_max = 0; };
//   BOOST_DESCRIBE_STRUCT(Announce, (), (id, name, visitors_max))
//   constexpr auto notes(Announce*) { return base::notes("announces a public event", {
//       {.name = "id", .id = 1, .meaning = "own identifier of the event"},
//       {.name = "name", .id = 2, .meaning = "name on the permit", .min = 1, .max = 200},
//       {.name = "visitors_max", .id = 3, .meaning = "most at one moment", .min = 1, .max = 1e6}}); }
//
// A note is missing, out of order or has an id twice: it does not compile.
#pragma once

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "server/base/instant.hpp"
#include "server/base/uuid.hpp"

namespace paraat::base {

enum class Kind { boolean, integer, number, text, uuid, instant, enumeration, record, list, optional, json };

/// What a field means and what it may hold. For text `min`/`max` count characters, for a list elements.
struct Note {
    std::string_view name;
    int id = 0;  // persisted: never used again for another field of the same type
    std::string_view meaning;
    double min = std::numeric_limits<double>::quiet_NaN();
    double max = std::numeric_limits<double>::quiet_NaN();
    std::string_view unit = {};
    std::string_view reference = {};  // name of the reference set whose codes this field holds
    bool multiline = false;           // text that may hold line ends
    bool personal = false;            // about a person: falls under retention and erasure
    // What people call it, in a refusal; left out where field_words.cpp has the word for every field so
    // named.
    std::string_view label_nl = {}, label_en = {};
};

template <std::size_t N>
struct Notes {
    std::string_view meaning;
    std::array<Note, N> fields;
};

template <std::size_t N>
constexpr Notes<N> notes(std::string_view meaning, Note const (&fields)[N]) {
    Notes<N> all{meaning, {}};
    for (std::size_t i = 0; i < N; ++i) all.fields[i] = fields[i];
    return all;
}

struct TypeInfo;

struct FieldInfo {
    Note note;
    TypeInfo const* (*type)();
    void* (*at)(void* record);

    void const* in(void const* record) const { return at(const_cast<void*>(record)); }
};

struct ListOperations {
    std::size_t (*size)(void const*);
    void const* (*element)(void const*, std::size_t);
    void* (*append)(void*);
    void (*clear)(void*);
};

struct OptionalOperations {
    void const* (*get)(void const*);  // null when empty
    void* (*emplace)(void*);
    void (*reset)(void*);
};

struct NumberOperations {
    std::int64_t (*get)(void const*);
    void (*set)(void*, std::int64_t);
    std::int64_t lowest, highest;
};

struct TypeInfo {
    Kind kind;
    std::string_view name;     // of a record or enumeration: the C++ name without namespace
    std::string_view meaning;  // of a record
    std::span<FieldInfo const> fields{};
    std::span<std::string_view const> values{};  // of an enumeration
    NumberOperations const* number = nullptr;    // of an integer or enumeration (index into values)
    ListOperations const* list = nullptr;
    OptionalOperations const* optional = nullptr;
    TypeInfo const* (*element)() = nullptr;  // of a list or optional
    // Shared, because a pointer to void must know how to end what it points to.
    std::shared_ptr<void> (*create)() = nullptr;  // of a record

    FieldInfo const* field(std::string_view field_name) const;
};

template <class T>
TypeInfo const* type_of();

}  // namespace paraat::base

#include "server/base/types_detail.hpp"
