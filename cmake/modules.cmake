# One library per modules/<name>/module.cpp, and the generated, readable list that installs them all.
# Never static initialisers: a linker drops those of a static library without a word.
file(GLOB paraat_module_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/modules/*/module.cpp)
paraat_libraries_below(7 paraat_below_modules)
set(paraat_generated ${PROJECT_BINARY_DIR}/generated)

set(paraat_module_names "")
foreach(file IN LISTS paraat_module_files)
  get_filename_component(folder ${file} DIRECTORY)
  get_filename_component(name ${folder} NAME)
  paraat_sources_of(modules/${name} sources)
  add_library(paraat_module_${name} OBJECT ${sources})
  target_link_libraries(paraat_module_${name} PUBLIC paraat_settings ${paraat_below_modules})
  target_precompile_headers(paraat_module_${name} REUSE_FROM paraat_prefix)
  list(APPEND paraat_module_names ${name})
endforeach()

file(CONFIGURE OUTPUT ${paraat_generated}/modules.gen.hpp CONTENT
"// Generated: puts every module of this build into the registry, in the order of their names.
#pragma once

namespace paraat::kernel {
class Registry;
}

namespace paraat {
void install_all(kernel::Registry& registry);
}
")

# A library TARGET with the modules NAMES and the list of them.
function(paraat_module_list target)
  set(declarations "")
  set(calls "")
  set(objects "")
  foreach(name IN LISTS ARGN)
    string(APPEND declarations "namespace paraat::${name} {\nvoid install(kernel::Registry& registry);\n}\n")
    string(APPEND calls "    ${name}::install(registry);\n")
    list(APPEND objects $<TARGET_OBJECTS:paraat_module_${name}>)
  endforeach()
  if(NOT calls)
    set(calls "    static_cast<void>(registry);\n")
  endif()
  file(CONFIGURE OUTPUT ${paraat_generated}/${target}/modules.gen.cpp CONTENT
"// Generated from the folders below modules/: the modules of this build.
#include \"modules.gen.hpp\"

${declarations}
namespace paraat {
void install_all(kernel::Registry& registry) {
${calls}}
}  // namespace paraat
")
  add_library(${target} STATIC ${paraat_generated}/${target}/modules.gen.cpp ${objects})
  target_include_directories(${target} PUBLIC ${paraat_generated})
  target_link_libraries(${target} PUBLIC paraat_settings ${paraat_below_modules})
endfunction()

# modules/example is compiled and tested, and left out of what ships.
set(paraat_release_modules ${paraat_module_names})
list(REMOVE_ITEM paraat_release_modules example)
paraat_module_list(paraat_modules ${paraat_release_modules})
paraat_module_list(paraat_modules_with_example ${paraat_module_names})
