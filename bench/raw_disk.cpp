// Prints the fdatasync rate of a directory's disk as JSON: raw_disk [--directory DIR] [--seconds S].
#include "bench/raw_disk.hpp"

#include <cstdio>

#include "bench/arguments.hpp"

int main(int count, char** values) {
    paraat::bench::Arguments const arguments(count, values);
    auto const disk = paraat::bench::measure_raw_disk(
        arguments.text("directory", "/tmp"), static_cast<double>(arguments.number("seconds", 2)));
    std::printf("{\"fdatasync_per_s\": %.0f, \"median_ms\": %.3f, \"p99_ms\": %.3f}\n", disk.syncs_per_s,
        disk.median_ms, disk.p99_ms);
}
