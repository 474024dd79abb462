# What is built to check the product: unit tests per floor and module, the runners, fuzz targets, benchmarks, tidy.
include(GoogleTest)

# Everything a test may reach: all floors, every module with the example, and SQLite itself.
set(paraat_everything $<TARGET_NAME_IF_EXISTS:paraat_app> paraat_modules_with_example ${paraat_below_app}
  paraat_embedded paraat_sqlite)

# Shared between tests, benchmarks and runners: tests/support/*.cpp.
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/support/*.cpp)
if(sources)
  add_library(paraat_test_support STATIC ${sources})
  target_link_libraries(paraat_test_support PUBLIC ${paraat_everything})
  target_precompile_headers(paraat_test_support REUSE_FROM paraat_prefix)
  list(PREPEND paraat_everything paraat_test_support)
endif()

# A GoogleTest program TARGET from FOLDER/tests/*.cpp, when there are any; each of its cases is a test of CTest.
function(paraat_unit_tests target folder)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/tests/*.cpp)
  if(NOT sources OR NOT GTest_FOUND)
    return()
  endif()
  add_executable(${target} ${sources})
  target_link_libraries(${target} PRIVATE ${ARGN} GTest::gmock GTest::gtest GTest::gtest_main)
  target_precompile_headers(${target} REUSE_FROM paraat_prefix)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  gtest_discover_tests(${target} TEST_PREFIX "${folder}: " DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} PROPERTIES LABELS unit TIMEOUT 120
    ENVIRONMENT "PARAAT_BUILD=${PROJECT_BINARY_DIR}")
endfunction()

foreach(line IN LISTS paraat_floor_lines)
  string(REGEX MATCH "^([0-9]+) +server/([a-z_]+)" matched "${line}")
  set(level ${CMAKE_MATCH_1})
  set(name ${CMAKE_MATCH_2})
  if(NOT matched)
    continue()
  endif()
  if(level GREATER 7)
    paraat_unit_tests(test_${name} server/${name} ${paraat_everything})
  else()
    paraat_libraries_below(${level} below)
    # The store's tests look at the database file itself; so do those of the floors that write to it.
    paraat_unit_tests(test_${name} server/${name} $<TARGET_NAME_IF_EXISTS:paraat_${name}> ${below} paraat_settings
      paraat_sqlite)
  endif()
endforeach()
foreach(name IN LISTS paraat_module_names)
  paraat_unit_tests(test_module_${name} modules/${name} ${paraat_everything})
endforeach()

# A program TARGET from FOLDER/*.cpp, when there are any.
function(paraat_runner target folder)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  if(sources)
    add_executable(${target} ${sources})
    target_link_libraries(${target} PRIVATE ${paraat_everything})
    target_precompile_headers(${target} REUSE_FROM paraat_prefix)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
    add_test(NAME ${target} COMMAND ${target} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${target} PROPERTIES LABELS runner TIMEOUT 300
      ENVIRONMENT "PARAAT_BUILD=${PROJECT_BINARY_DIR}")
  endif()
endfunction()
paraat_runner(paraat-test tests/runner)    # the scenarios of modules and of tests/scenarios
paraat_runner(paraat-storm tests/storm)    # seeded simulation

# Benchmarks: one program per file, built by `--target bench`, as ./test does, so that none falls behind.
add_custom_target(bench)
file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/bench/*.cpp)
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${file})
  target_link_libraries(bench_${name} PRIVATE ${paraat_everything})
  target_precompile_headers(bench_${name} REUSE_FROM paraat_prefix)
  set_target_properties(bench_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bench)
  add_dependencies(bench bench_${name})
endforeach()

# Fuzz targets: one per file, with clang's libFuzzer (preset `fuzz`).
add_custom_target(fuzz)
file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*.cpp)
if(PARAAT_FUZZ)
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME_WE)
    add_executable(fuzz_${name} ${file})
    target_compile_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_libraries(fuzz_${name} PRIVATE ${paraat_everything})
    set_target_properties(fuzz_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
    add_dependencies(fuzz fuzz_${name})
  endforeach()
endif()

# Each header stands on its own feet. `headers_alone` takes one file per floor, headers in order of their names, which
# is cheap; `headers_alone_each` takes one per header and is part of the long run. No precompiled header here: it
# would hide what is missing.
set(alone "")
set(alone_each "")
foreach(folder IN ITEMS base geo effects journal access live kernel transport app modules)
  if(folder STREQUAL "modules")
    set(root modules)
  else()
    set(root server/${folder})
  endif()
  file(GLOB_RECURSE headers RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${root}/*.hpp)
  set(all "")
  foreach(header IN LISTS headers)
    string(APPEND all "#include \"${header}\"\n")
    string(MAKE_C_IDENTIFIER ${header} unit)
    file(CONFIGURE OUTPUT ${paraat_generated}/alone/${unit}.cpp CONTENT "#include \"${header}\"\n")
    list(APPEND alone_each ${paraat_generated}/alone/${unit}.cpp)
  endforeach()
  if(headers)
    file(CONFIGURE OUTPUT ${paraat_generated}/alone/all_of_${folder}.cpp CONTENT "${all}")
    list(APPEND alone ${paraat_generated}/alone/all_of_${folder}.cpp)
  endif()
endforeach()
add_custom_target(headers_alone)
foreach(target IN ITEMS alone alone_each)
  if(${target})
    add_library(headers_${target}_compiled OBJECT EXCLUDE_FROM_ALL ${${target}})
    target_compile_options(headers_${target}_compiled PRIVATE -O0 -U_FORTIFY_SOURCE)
    target_include_directories(headers_${target}_compiled PRIVATE ${paraat_generated})
    target_link_libraries(headers_${target}_compiled PRIVATE ${paraat_everything} $<TARGET_NAME_IF_EXISTS:GTest::gtest>)
  endif()
endforeach()
if(TARGET headers_alone_compiled)
  add_dependencies(headers_alone headers_alone_compiled)
endif()

# The rules of the house as tests, and the tests of those rules.
foreach(tool IN ITEMS floors tidy)
  if(EXISTS ${PROJECT_SOURCE_DIR}/tools/${tool}.py)
    add_test(NAME ${tool} COMMAND ${PARAAT_PYTHON} tools/${tool}.py WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${tool} PROPERTIES LABELS house)
  endif()
endforeach()
file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tools/tests/*_test.py)
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  add_test(NAME tools/${name} COMMAND ${PARAAT_PYTHON} ${file} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(tools/${name} PROPERTIES LABELS house)
endforeach()
