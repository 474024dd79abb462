# Language level, warnings, hardening, sanitizers and ccache; the same for every target of ours.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2")  # no NDEBUG: our checks are always on
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 -g1")

# ccache, where present: a second clone or a second build folder costs seconds. The sloppiness is what ccache's
# manual asks for with precompiled headers; paths below the base directory count as relative to the build folder, so
# that clones hit each other's results, and build folders outside the clone those of their neighbours.
find_program(PARAAT_CCACHE ccache)
if(PARAAT_CCACHE)
  cmake_path(IS_PREFIX PROJECT_SOURCE_DIR "${CMAKE_BINARY_DIR}" NORMALIZE paraat_built_inside)
  if(paraat_built_inside)
    set(paraat_base ${PROJECT_SOURCE_DIR})
  else()
    set(paraat_base /)
  endif()
  set(paraat_launcher
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${paraat_base}
    CCACHE_NOHASHDIR=1 ${PARAAT_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${paraat_launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${paraat_launcher})
endif()

set(paraat_gnu $<CXX_COMPILER_ID:GNU>)
# One setting for libraries and programs alike (-fPIE, never -fPIC), so that all can share one precompiled header.
add_compile_options(-fPIE -pthread)
add_link_options(-pie -pthread)

# What the linker and the compiler can do against a slip becoming a way in (OpenSSF's guide; accepted by g++ 12).
add_compile_options(
  -fstack-protector-strong -fno-delete-null-pointer-checks -fno-strict-overflow
  $<${paraat_gnu}:-ftrivial-auto-var-init=zero>)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  add_compile_options(-fcf-protection=full)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64|arm64")
  add_compile_options(-mbranch-protection=standard)
endif()
add_link_options(
  -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,-z,nodlopen -Wl,--as-needed)
if(NOT PARAAT_SANITIZE)
  # Symbols of static libraries stay inside: PROJ loads the system's SQLite, which must never meet ours. Not under a
  # sanitizer: clang's is a static library, whose malloc the shared libraries must find (our SQLite is hidden anyway).
  add_link_options(-Wl,--exclude-libs,ALL)
endif()
if(PARAAT_SANITIZE)
  add_compile_options(-fsanitize=${PARAAT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${PARAAT_SANITIZE})
  if(PARAAT_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)  # the fuzzer sees which branches of the product an input reached
  endif()
else()
  add_compile_options(-fstack-clash-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
endif()
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-D_GLIBCXX_ASSERTIONS>)
# Warnings are asked of our own code alone; third-party sources are compiled quietly (libraries.cmake).
set(paraat_warnings
  -Wall -Wextra -Wformat -Wformat=2 -Werror=format-security -Wconversion -Wsign-conversion
  -Wimplicit-fallthrough
  # g++ 12 reports overlaps in std::string that are not there (its bug 105651).
  $<${paraat_gnu}:-Wtrampolines;-Wbidi-chars=any;-Wno-restrict>
  $<$<BOOL:${PARAAT_WERROR}>:-Werror>)

# Settings that every target of ours shares: warnings, and the one root that includes start from.
add_library(paraat_settings INTERFACE)
target_compile_options(paraat_settings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:${paraat_warnings}>)
target_include_directories(paraat_settings INTERFACE ${PROJECT_SOURCE_DIR})
