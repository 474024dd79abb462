// What this module is made of: one header per noun.
#pragma once

#include "modules/organisation/accounts.hpp"
#include "modules/organisation/holders.hpp"
#include "modules/organisation/organisations.hpp"
#include "modules/organisation/persons.hpp"
#include "modules/organisation/relief.hpp"
#include "modules/organisation/territory.hpp"
