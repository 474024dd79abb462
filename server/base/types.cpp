// Look-up in a type's field table.
#include "server/base/types.hpp"

namespace paraat::base {

FieldInfo const* TypeInfo::field(std::string_view field_name) const {
    for (auto const& one : fields) {
        if (one.note.name == field_name) return &one;
    }
    return nullptr;
}

}  // namespace paraat::base
