// Boost.JSON's parser over memory that is counted: a small file cannot grow into a tree that fills the
// machine.
#include "server/geo/json_text.hpp"

#include <boost/json/memory_resource.hpp>
#include <boost/json/parser.hpp>

#include <algorithm>
#include <new>
#include <utility>

#include "server/geo/faults.hpp"
#include "server/geo/limits.hpp"

namespace paraat::geo {

namespace json = boost::json;

class JsonText::CountedMemory final : public json::memory_resource {
    void* do_allocate(std::size_t bytes, std::size_t alignment) override {
        if (bytes > limits::geojson_memory_bytes_max - in_use_bytes_) throw std::bad_alloc();
        void* const place = ::operator new(bytes, std::align_val_t(alignment));
        in_use_bytes_ += bytes;
        return place;
    }
    void do_deallocate(void* place, std::size_t bytes, std::size_t alignment) override {
        in_use_bytes_ -= bytes;
        ::operator delete(place, std::align_val_t(alignment));
    }
    bool do_is_equal(json::memory_resource const& other) const noexcept override { return this == &other; }

    std::size_t in_use_bytes_ = 0;
};

namespace {

constexpr std::size_t arena_block_bytes = 65'536;

base::Refusal refuse_at(base::RefusalCode const& code, std::string_view text, std::size_t at) {
    auto const before = text.substr(0, at);
    auto const line_start = before.rfind('\n');
    auto const column = line_start == std::string_view::npos ? at : at - line_start - 1;
    return base::refuse(code, {},
        {{"line", std::to_string(std::ranges::count(before, '\n') + 1)},
            {"column", std::to_string(column + 1)}, {"limit", std::to_string(limits::geojson_depth_max)}});
}

}  // namespace

JsonText::JsonText()
    : memory_(std::make_unique<CountedMemory>()), arena_(std::make_unique<json::monotonic_resource>(
                                                      arena_block_bytes, json::storage_ptr(memory_.get()))) {}

JsonText::~JsonText() = default;
JsonText::JsonText(JsonText&&) noexcept = default;

base::Result<JsonText> JsonText::parse(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    JsonText parsed;
    try {
        json::parse_options options;
        options.max_depth = limits::geojson_depth_max;
        json::parser parser(json::storage_ptr(parsed.memory_.get()), options);
        parser.reset(json::storage_ptr(parsed.arena_.get()));
        json::error_code error;
        auto const read = parser.write_some(text.data(), text.size(), error);
        if (error == json::error::too_deep) return refuse_at(geojson_too_deep, text, read);
        if (error || read < text.size()) return refuse_at(geojson_not_json, text, read);
        parsed.root_ = std::make_unique<json::value>(parser.release());
    } catch (std::bad_alloc const&) {
        return base::refuse(geojson_too_complex);
    }
    return parsed;
}

}  // namespace paraat::geo
