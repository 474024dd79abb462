// The table of sentences, and the list that gathers faults.
#include "server/geo/faults.hpp"

#include <algorithm>
#include <array>

#include "server/geo/limits.hpp"

namespace paraat::geo {

namespace {
constexpr int unprocessable = 422;
}  // namespace

#define PARAAT_FAULT(name, nl, en) constexpr RefusalCode name = {#name, unprocessable, nl, en};
#include "server/geo/fault_sentences.inc"
#undef PARAAT_FAULT

std::span<RefusalCode const* const> all_fault_codes() {
#define PARAAT_FAULT(name, nl, en) &(name),
    static constexpr auto codes = std::to_array<RefusalCode const*>({
#include "server/geo/fault_sentences.inc"
    });
#undef PARAAT_FAULT
    return codes;
}

std::string excerpt(std::string_view text) {
    if (text.size() <= limits::excerpt_bytes_max) return std::string(text);
    auto end = limits::excerpt_bytes_max;
    constexpr auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    while (end > 0 && continues(text[end])) --end;
    return std::string(text.substr(0, end)) + "...";
}

void FaultList::add(RefusalCode const& code, std::string subject, std::string path, Parameters parameters) {
    if (subject != last_subject_ || faults_.empty()) {
        last_subject_ = std::move(subject);
        codes_of_last_subject_.clear();
    }
    bool const told = std::ranges::find(codes_of_last_subject_, &code) != codes_of_last_subject_.end();
    if (told || faults_.size() >= limits::faults_max) {
        ++left_out_;
        return;
    }
    codes_of_last_subject_.push_back(&code);
    faults_.push_back({&code, std::move(path), std::move(parameters)});
}

base::Refusal FaultList::take() {
    if (left_out_ > 0) faults_.push_back({&more_faults, {}, {{"count", std::to_string(left_out_)}}});
    left_out_ = 0;
    return base::Refusal{std::move(faults_)};
}

}  // namespace paraat::geo
