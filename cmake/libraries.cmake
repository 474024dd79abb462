# The building blocks from Debian and npm; docs/internals/dependencies.md says why each is here.
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(GTest)  # only the tests need it
find_program(PARAAT_PYTHON NAMES python3 REQUIRED)

find_path(SODIUM_INCLUDE_DIR sodium.h REQUIRED)
find_library(SODIUM_LIBRARY sodium REQUIRED)
add_library(paraat_sodium INTERFACE)
target_include_directories(paraat_sodium SYSTEM INTERFACE ${SODIUM_INCLUDE_DIR})
target_link_libraries(paraat_sodium INTERFACE ${SODIUM_LIBRARY})

# PROJ by hand: its own CMake file asks for development packages that a program using it does not need.
find_path(PROJ_INCLUDE_DIR proj.h REQUIRED)
find_library(PROJ_LIBRARY proj REQUIRED)
add_library(paraat_proj INTERFACE)
target_include_directories(paraat_proj SYSTEM INTERFACE ${PROJ_INCLUDE_DIR})
target_link_libraries(paraat_proj INTERFACE ${PROJ_LIBRARY})

# SQLite: Debian 12's own copy lies in the range of the WAL-reset corruption bug, so the amalgamation comes from a
# pinned npm package, of which nothing is run. Hidden symbols: PROJ brings the system's SQLite into the process.
set(paraat_sqlite_home ${PROJECT_SOURCE_DIR}/tools/sqlite)
set(paraat_sqlite_source ${paraat_sqlite_home}/node_modules/better-sqlite3/deps/sqlite3)
if(NOT EXISTS ${paraat_sqlite_source}/sqlite3.c)
  find_program(PARAAT_NPM npm PATHS ${PROJECT_SOURCE_DIR}/.tools/bin NO_DEFAULT_PATH)
  find_program(PARAAT_NPM npm)
  if(PARAAT_NPM)
    execute_process(COMMAND ${PARAAT_NPM} ci --ignore-scripts WORKING_DIRECTORY ${paraat_sqlite_home} OUTPUT_QUIET)
  endif()
  if(NOT EXISTS ${paraat_sqlite_source}/sqlite3.c)
    message(FATAL_ERROR "SQLite's source is missing: run `npm ci --ignore-scripts` in tools/sqlite, or ./run")
  endif()
endif()
add_library(paraat_sqlite STATIC ${paraat_sqlite_source}/sqlite3.c)
target_include_directories(paraat_sqlite SYSTEM INTERFACE ${paraat_sqlite_source})
target_compile_definitions(paraat_sqlite PRIVATE
  SQLITE_THREADSAFE=2 SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_SHARED_CACHE
  SQLITE_MAX_MMAP_SIZE=0 SQLITE_USE_ALLOCA SQLITE_LIKE_DOESNT_MATCH_BLOBS HAVE_FDATASYNC=1 USE_PREAD=1)
target_compile_options(paraat_sqlite PRIVATE -w -fvisibility=hidden)
target_link_libraries(paraat_sqlite PRIVATE Threads::Threads)

# Boost.JSON's own source, once, instead of in every file that says #include <boost/json.hpp>.
add_library(paraat_boost_json STATIC ${PROJECT_SOURCE_DIR}/cmake/boost_json.cpp)
target_compile_options(paraat_boost_json PRIVATE -w)
target_link_libraries(paraat_boost_json PUBLIC Boost::headers)

# What nearly every file of ours includes, compiled once and shared.
add_library(paraat_prefix OBJECT ${PROJECT_SOURCE_DIR}/cmake/prefix.cpp)
target_link_libraries(paraat_prefix PRIVATE paraat_settings paraat_boost_json)
target_precompile_headers(paraat_prefix PRIVATE
  <functional> <map> <memory> <optional> <string> <variant> <vector> <boost/describe.hpp> <boost/json.hpp>)
