# The binary `paraat`: all floors, all modules that ship, and the files inside it.
paraat_sources_of(server/app paraat_app_sources)
list(FILTER paraat_app_sources EXCLUDE REGEX "/server/app/main\\.cpp$")
paraat_libraries_below(9 paraat_below_app)

# What the product's version is: the newest heading of CHANGELOG.md, and the commit it was configured at.
set(PARAAT_VERSION "0.0.0")
if(EXISTS ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
  file(STRINGS ${PROJECT_SOURCE_DIR}/CHANGELOG.md headings REGEX "^## [0-9]+\\.[0-9]+\\.[0-9]+")
  if(headings)
    list(GET headings 0 newest)
    string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" PARAAT_VERSION "${newest}")
  endif()
endif()
execute_process(COMMAND git describe --always --exclude=* WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(commit)
  string(APPEND PARAAT_VERSION "+${commit}")
endif()
set_source_files_properties(${PROJECT_SOURCE_DIR}/server/app/version.cpp PROPERTIES
  COMPILE_DEFINITIONS PARAAT_VERSION="${PARAAT_VERSION}" SKIP_PRECOMPILE_HEADERS ON)

# Everything of floor 9 but main.cpp is a library, so that tests can reach it.
if(paraat_app_sources)
  add_library(paraat_app STATIC ${paraat_app_sources})
  target_include_directories(paraat_app PUBLIC ${paraat_generated})
  target_link_libraries(paraat_app PUBLIC paraat_settings ${paraat_below_app} paraat_embedded)
  target_precompile_headers(paraat_app REUSE_FROM paraat_prefix)
endif()

file(GLOB paraat_main CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/server/app/main.cpp)
if(paraat_main)
  add_executable(paraat ${paraat_main})
  target_link_libraries(paraat PRIVATE $<TARGET_NAME_IF_EXISTS:paraat_app> paraat_modules ${paraat_below_app}
    paraat_embedded)
  set_target_properties(paraat PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endif()
