// How fast the bare disk is: the denominator without which a figure about durable writing says nothing.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "server/base/check.hpp"

namespace paraat::bench {

struct RawDisk {
    double syncs_per_s = 0;
    double median_ms = 0, p99_ms = 0;
};

/// Writes 4 KB over and over to a file that was allocated before, with an fdatasync after each.
inline RawDisk measure_raw_disk(std::string const& directory, double seconds) {
    using Clock = std::chrono::steady_clock;
    constexpr std::size_t page_bytes = 4096, pages = 1024;
    auto const file = directory + "/raw_disk.tmp";
    int const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) throw base::Trouble("cannot write to " + directory);
    std::string const page(page_bytes, 'x');
    auto const write_page = [&](std::size_t number) {
        auto const written =
            ::pwrite(descriptor, page.data(), page_bytes, static_cast<off_t>(number * page_bytes));
        if (written != static_cast<ssize_t>(page_bytes)) throw base::Trouble("cannot write to " + file);
    };
    for (std::size_t number = 0; number < pages; ++number) write_page(number);
    ::fsync(descriptor);
    std::vector<double> took_ms;
    auto const start = Clock::now();
    auto const elapsed_s = [&] { return std::chrono::duration<double>(Clock::now() - start).count(); };
    while (elapsed_s() < seconds) {
        auto const before = Clock::now();
        write_page(took_ms.size() % pages);
        if (::fdatasync(descriptor) != 0) throw base::Trouble("cannot sync " + file);
        took_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - before).count());
    }
    auto const total_s = elapsed_s();
    ::close(descriptor);
    ::unlink(file.c_str());
    std::ranges::sort(took_ms);
    return {static_cast<double>(took_ms.size()) / total_s, took_ms[took_ms.size() / 2],
        took_ms[took_ms.size() * 99 / 100]};
}

}  // namespace paraat::bench
