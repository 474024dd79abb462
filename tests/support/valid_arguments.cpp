// Arguments that keep to the notes of a type.
#include "tests/support/valid_arguments.hpp"

#include <boost/json/array.hpp>

#include <cmath>

namespace paraat::test {

namespace {

namespace json = boost::json;

double limit(double wanted, double otherwise) { return std::isnan(wanted) ? otherwise : wanted; }

json::value value_of(base::TypeInfo const& type, base::Note const* note) {
    auto const least = note != nullptr ? limit(note->min, 0) : 0;
    switch (type.kind) {
        case base::Kind::boolean: return false;
        case base::Kind::integer: return static_cast<std::int64_t>(std::ceil(least));
        case base::Kind::number: return least;
        case base::Kind::text:
            return json::string(std::string(static_cast<std::size_t>(std::max(least, 1.0)), 'x'));
        case base::Kind::uuid: return "01890000-0000-7000-8000-000000000000";
        case base::Kind::instant: return "2027-04-01T06:59:00Z";
        case base::Kind::enumeration: return json::string(type.values.front());
        case base::Kind::record: return valid_arguments(type, {});
        case base::Kind::list: {
            json::array list;
            for (int i = 0; i < least; ++i) list.push_back(value_of(*type.element(), nullptr));
            return list;
        }
        case base::Kind::optional: return nullptr;
        case base::Kind::json: return json::object{};
    }
    return nullptr;
}

}  // namespace

json::object valid_arguments(base::TypeInfo const& type, std::map<std::string, std::string> const& chosen) {
    json::object arguments;
    for (auto const& field : type.fields) {
        auto const found = chosen.find(std::string(field.note.name));
        if (found != chosen.end()) arguments[field.note.name] = found->second;
        else arguments[field.note.name] = value_of(*field.type(), &field.note);
    }
    return arguments;
}

}  // namespace paraat::test
