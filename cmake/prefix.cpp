// Owner of the precompiled header that the floors, modules and tests share (libraries.cmake).
