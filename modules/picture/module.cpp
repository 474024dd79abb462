// The table of contents of the module.
#include "modules/picture/domain.hpp"

namespace paraat::picture {

void install(kernel::Registry& registry) {
    registry.module("picture");
    install_sections(registry);
    install_keeping(registry);
    install_casualties(registry);
    install_plot(registry);
    install_confidential_notes(registry);
}

}  // namespace paraat::picture
