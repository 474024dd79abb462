// What the edge must know of people and takes from the organisation module: user names, roles to pick, the
// first administrator.
#pragma once

#include "server/transport/edge.hpp"

namespace paraat::app {

transport::LoginNames login_names();
std::vector<transport::DemoPerson> people_of_demo(kernel::Kernel& kernel);
/// Makes the account once; a second attempt with the same name and user name gives the same account.
base::Result<std::string> make_administrator(
    kernel::Kernel& kernel, std::string const& name, std::string const& login);
/// A one-time link for who has this user name; begins with '!' when that does not work.
std::string invite_login(kernel::Kernel& kernel, transport::Accounts& accounts, std::string const& login,
    std::string const& start);
/// Ends all sessions of who has this user name; begins with '!' when that does not work.
std::string end_sessions(kernel::Kernel& kernel, transport::Sessions& sessions, std::string const& login);

}  // namespace paraat::app
