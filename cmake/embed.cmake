# Files inside the binary: the built user interface, reference data and the demo region (embed.py writes the index).
file(GLOB_RECURSE paraat_embedded_files CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/web/dist/* ${PROJECT_SOURCE_DIR}/reference/* ${PROJECT_SOURCE_DIR}/demo/*)
set(paraat_embed_folder ${PROJECT_BINARY_DIR}/embedded)
add_custom_command(
  OUTPUT ${paraat_embed_folder}/embedded_files.gen.S ${paraat_embed_folder}/embedded_files.gen.cpp
  COMMAND ${PARAAT_PYTHON} ${PROJECT_SOURCE_DIR}/cmake/embed.py --output ${paraat_embed_folder}
    =${PROJECT_SOURCE_DIR}/web/dist reference/=${PROJECT_SOURCE_DIR}/reference demo/=${PROJECT_SOURCE_DIR}/demo
  DEPENDS ${PROJECT_SOURCE_DIR}/cmake/embed.py ${paraat_embedded_files}
  COMMENT "Embedding the user interface, reference data and demo"
  VERBATIM)
add_library(paraat_embedded STATIC
  ${paraat_embed_folder}/embedded_files.gen.S ${paraat_embed_folder}/embedded_files.gen.cpp)
target_link_libraries(paraat_embedded PUBLIC paraat_settings)
