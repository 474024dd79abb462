// Where `paraat` begins: the words of the command line go to a subcommand.
#include <iostream>

#include "server/app/command_line.hpp"
#include "server/base/hash.hpp"

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    std::cout << std::unitbuf;
    try {
        paraat::base::prepare_cryptography();
    } catch (std::exception const& error) {
        std::cerr << error.what() << '\n';
        return paraat::app::exit_failed;
    }
    return paraat::app::run_command_line({words + 1, words + count}, std::cout, std::cerr);
}
