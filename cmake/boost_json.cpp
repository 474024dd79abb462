// The one place where the source of Boost.JSON is compiled; everything else includes its declarations.
#include <boost/json/src.hpp>
