// How type_of<T>() comes about: one small constant table per type, interpreted by non-template code.
#pragma once

#include "server/base/types.hpp"

namespace paraat::base::detail {

namespace describe = boost::describe;
namespace mp11 = boost::mp11;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

/// "paraat::incident::Open" -> "Open", read from the compiler's own name of the function.
template <class T>
constexpr std::string_view plain_name() {
    std::string_view text = __PRETTY_FUNCTION__;
    auto const start = text.find("T = ") + 4;
    text = text.substr(start, text.find_first_of(";]", start) - start);
    auto const colon = text.rfind(':');
    return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

template <class T>
struct ListOf {
    static constexpr ListOperations operations{
        [](void const* list) { return static_cast<std::vector<T> const*>(list)->size(); },
        [](void const* list, std::size_t i) -> void const* {
            return &(*static_cast<std::vector<T> const*>(list))[i];
        },
        [](void* list) -> void* { return &static_cast<std::vector<T>*>(list)->emplace_back(); },
        [](void* list) { static_cast<std::vector<T>*>(list)->clear(); }};
    static constexpr TypeInfo info{
        .kind = Kind::list, .name = "list", .meaning = {}, .list = &operations, .element = &type_of<T>};
};

template <class T>
struct OptionalOf {
    static constexpr OptionalOperations operations{[](void const* optional) -> void const* {
                                                       auto const& value =
                                                           *static_cast<std::optional<T> const*>(optional);
                                                       return value ? &*value : nullptr;
                                                   },
        [](void* optional) -> void* { return &static_cast<std::optional<T>*>(optional)->emplace(); },
        [](void* optional) { static_cast<std::optional<T>*>(optional)->reset(); }};
    static constexpr TypeInfo info{.kind = Kind::optional,
        .name = "optional",
        .meaning = {},
        .optional = &operations,
        .element = &type_of<T>};
};

template <class T>
struct IntegerOf {
    static constexpr NumberOperations operations{
        [](void const* number) { return static_cast<std::int64_t>(*static_cast<T const*>(number)); },
        [](void* number, std::int64_t value) { *static_cast<T*>(number) = static_cast<T>(value); },
        std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
    static constexpr TypeInfo info{
        .kind = Kind::integer, .name = "integer", .meaning = {}, .number = &operations};
};

/// A described enumeration must count 0, 1, 2 ... in the order of its description.
template <class T>
struct EnumerationOf {
    using Described = describe::describe_enumerators<T>;
    static constexpr auto names = []<class... D>(mp11::mp_list<D...>) {
        return std::array<std::string_view, sizeof...(D)>{D::name...};
    }(mp11::mp_rename<Described, mp11::mp_list>{});
    static constexpr bool in_order = []<class... D>(mp11::mp_list<D...>) {
        int next = 0;
        return ((static_cast<int>(D::value) == next++) && ...);
    }(mp11::mp_rename<Described, mp11::mp_list>{});
    static_assert(in_order, "enumerators must be described in order, from 0");
    static constexpr NumberOperations operations{
        [](void const* value) { return static_cast<std::int64_t>(*static_cast<T const*>(value)); },
        [](void* value, std::int64_t index) { *static_cast<T*>(value) = static_cast<T>(index); }, 0,
        static_cast<std::int64_t>(names.size()) - 1};
    static constexpr TypeInfo info{.kind = Kind::enumeration,
        .name = plain_name<T>(),
        .meaning = {},
        .values = names,
        .number = &operations};
};

template <class T, class Descriptor>
constexpr FieldInfo make_field(Note const& note) {
    using Member = std::remove_reference_t<decltype(std::declval<T&>().*Descriptor::pointer)>;
    return {note, &type_of<Member>,
        [](void* record) -> void* { return &(static_cast<T*>(record)->*Descriptor::pointer); }};
}

template <class T>
struct RecordOf {
    using Members = describe::describe_members<T, describe::mod_public>;
    static constexpr std::size_t count = mp11::mp_size<Members>::value;
    static constexpr auto note_list = notes(static_cast<T*>(nullptr));
    static_assert(note_list.fields.size() == count, "each field needs one note, in order");

    static constexpr auto fields = []<class... D>(mp11::mp_list<D...>) {
        std::size_t i = 0;
        return std::array<FieldInfo, count>{make_field<T, D>(note_list.fields[i++])...};
    }(mp11::mp_rename<Members, mp11::mp_list>{});
    static constexpr bool names_agree = []<class... D>(mp11::mp_list<D...>) {
        std::size_t i = 0;
        return ((note_list.fields[i++].name == D::name) && ...);
    }(mp11::mp_rename<Members, mp11::mp_list>{});
    static_assert(names_agree, "notes must name the fields in the order of the description");
    static constexpr bool ids_differ = [] {
        for (std::size_t i = 0; i < count; ++i) {
            if (note_list.fields[i].id <= 0) return false;
            for (std::size_t j = 0; j < i; ++j) {
                if (note_list.fields[i].id == note_list.fields[j].id) return false;
            }
        }
        return true;
    }();
    static_assert(ids_differ, "field ids are positive and used once");

    static constexpr TypeInfo info{.kind = Kind::record,
        .name = plain_name<T>(),
        .meaning = note_list.meaning,
        .fields = fields,
        // Shared: it knows how to end what it points to.
        .create = []() -> std::shared_ptr<void> { return std::make_shared<T>(); }};
};

template <Kind kind>
inline constexpr TypeInfo simple{.kind = kind, .name = {}, .meaning = {}};

}  // namespace paraat::base::detail

namespace paraat::base {

template <class T>
TypeInfo const* type_of() {
    if constexpr (std::is_same_v<T, bool>) return &detail::simple<Kind::boolean>;
    else if constexpr (std::is_integral_v<T>) return &detail::IntegerOf<T>::info;
    else if constexpr (std::is_floating_point_v<T>) {
        static_assert(std::is_same_v<T, double>);
        return &detail::simple<Kind::number>;
    } else if constexpr (std::is_same_v<T, std::string>) return &detail::simple<Kind::text>;
    else if constexpr (std::is_same_v<T, Uuid> || detail::is_id<T>) return &detail::simple<Kind::uuid>;
    else if constexpr (std::is_same_v<T, Instant>) return &detail::simple<Kind::instant>;
    else if constexpr (std::is_same_v<T, boost::json::value>) return &detail::simple<Kind::json>;
    else if constexpr (std::is_enum_v<T>) return &detail::EnumerationOf<T>::info;
    else if constexpr (detail::is_list<T>) return &detail::ListOf<typename T::value_type>::info;
    else if constexpr (detail::is_optional<T>) return &detail::OptionalOf<typename T::value_type>::info;
    else return &detail::RecordOf<T>::info;
}

}  // namespace paraat::base
