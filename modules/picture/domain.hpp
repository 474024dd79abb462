// What the picture consists of, by noun: sections, who keeps the common picture, the plot.
#pragma once

#include "modules/picture/keeping.hpp"
#include "modules/picture/plot.hpp"
#include "modules/picture/section.hpp"
