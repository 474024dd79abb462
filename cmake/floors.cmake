# One library per folder of floors.txt, each linked to the floors below it and to nothing above: paraat_<folder name>.
# A folder that does not exist yet is passed over; the globs make CMake look again when it appears.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/floors.txt)
file(STRINGS ${PROJECT_SOURCE_DIR}/floors.txt paraat_floor_lines REGEX "^[0-9]")

# Sources below FOLDER, without its tests.
function(paraat_sources_of folder result)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/${folder}/(.*/)?tests/")
  set(${result} ${sources} PARENT_SCOPE)
endfunction()

# Sets RESULT to the libraries of all floors strictly below LEVEL that exist.
function(paraat_libraries_below level result)
  set(found "")
  foreach(line IN LISTS paraat_floor_lines)
    string(REGEX MATCH "^([0-9]+) +server/([a-z_]+)" matched "${line}")
    if(matched AND CMAKE_MATCH_1 LESS level AND TARGET paraat_${CMAKE_MATCH_2})
      list(PREPEND found paraat_${CMAKE_MATCH_2})
    endif()
  endforeach()
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# What a floor needs beside the floors below it. Private where a neighbour has no business with it.
set(paraat_needs_base PUBLIC paraat_boost_json paraat_sodium Threads::Threads)
set(paraat_needs_geo PRIVATE paraat_proj)
set(paraat_needs_journal PRIVATE paraat_sqlite)
set(paraat_needs_transport PRIVATE ZLIB::ZLIB)

foreach(line IN LISTS paraat_floor_lines)
  string(REGEX MATCH "^([0-9]+) +server/([a-z_]+)" matched "${line}")
  set(level ${CMAKE_MATCH_1})
  set(name ${CMAKE_MATCH_2})
  if(NOT matched OR name STREQUAL "app")
    continue()  # modules: modules.cmake; app: product.cmake
  endif()
  paraat_sources_of(server/${name} sources)
  if(NOT sources)
    continue()
  endif()
  paraat_libraries_below(${level} below)
  add_library(paraat_${name} STATIC ${sources})
  target_link_libraries(paraat_${name} PUBLIC paraat_settings ${below} ${paraat_needs_${name}})
  target_precompile_headers(paraat_${name} REUSE_FROM paraat_prefix)
endforeach()
