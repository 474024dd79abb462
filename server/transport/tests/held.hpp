// What a browser holds of the live picture: the generic reducer of the wire.
#pragma once

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace paraat::test {

struct Held {
    std::map<std::string, std::string> rows;
    std::string cursor;

    std::size_t notices() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(rows, [](auto const& row) { return row.first.starts_with("notice "); }));
    }

    void apply(std::string const& text) {
        auto const frame = boost::json::parse(text).as_object();
        cursor = boost::json::serialize(frame.at("cursor"));
        if (frame.at("type") == "snapshot") {
            rows.clear();
            for (auto const& [table, keys] : frame.at("rows").as_object()) {
                for (auto const& [key, body] : keys.as_object())
                    rows[std::string(table) + " " + std::string(key)] = boost::json::serialize(body);
            }
            return;
        }
        for (auto const& put : frame.at("put").as_array())
            rows[key_of(put)] = boost::json::serialize(put.at(2));
        for (auto const& removed : frame.at("removed").as_array()) rows.erase(key_of(removed));
    }
    static std::string key_of(boost::json::value const& change) {
        return std::string(change.at(0).as_string()) + " " + std::string(change.at(1).as_string());
    }
};

}  // namespace paraat::test
