// What a field is called in a sentence for people: 'Reden' where the path says `reason`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/result.hpp"
#include "server/base/types.hpp"

namespace paraat::base {

struct FieldWord {
    std::string_view field;  // its name in the type; 'Type.field' where it means something else there
    std::string_view nl, en;
};

/// The word for a field: of its own note, else the common one of that name; nothing where it has none yet.
std::optional<FieldWord> word_of(TypeInfo const& type, FieldInfo const& field);

/// A path in words: 'Contactpunten 2, Telefoonnummer' for `contact_points[1].telephone`. Empty when some part
/// of the path is not a field of the type.
std::string path_in_words(TypeInfo const& type, std::string_view path, std::string_view language);

/// Gives each fault the words of its field (parameters `field_nl` and `field_en`), so that its sentence names
/// the field as people do; the path stays as it is. `prefix` is the part of the paths before the type.
void name_fields(TypeInfo const& type, std::vector<Fault>& faults, std::string_view prefix = {});

}  // namespace paraat::base
