// Text to a JSON tree within limits of depth and memory, with line and column of what is wrong.
#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>

#include <memory>
#include <string_view>

#include "server/base/result.hpp"

namespace paraat::geo {

/// A parsed tree together with the memory it lives in; copy out what must outlive it.
class JsonText {
public:
    /// Refuses geojson_not_json, geojson_too_deep and geojson_too_complex. A byte order mark is passed over.
    static base::Result<JsonText> parse(std::string_view text);

    ~JsonText();
    JsonText(JsonText&&) noexcept;
    JsonText& operator=(JsonText&&) = delete;

    boost::json::value const& root() const { return *root_; }

private:
    class CountedMemory;

    JsonText();

    // In this order, so that the tree goes first and the memory last.
    std::unique_ptr<CountedMemory> memory_;
    std::unique_ptr<boost::json::monotonic_resource> arena_;
    std::unique_ptr<boost::json::value> root_;
};

}  // namespace paraat::geo
