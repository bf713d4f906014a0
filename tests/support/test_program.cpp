// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <cstdio>
#include <map>
#include <string>

namespace stepwright::tests {
namespace {

std::map<std::string, RunTest>& entries() {
  static std::map<std::string, RunTest> all;
  return all;
}

std::string nameOf(const std::string& file) {
  const std::size_t begin = file.find_last_of('/') + 1;
  return file.substr(begin, file.find('.', begin) - begin);
}

}  // namespace

TestEntry::TestEntry(const char* file, RunTest run) { entries().emplace(nameOf(file), run); }

}  // namespace stepwright::tests

int main(int argc, char** argv) {
  using stepwright::tests::entries;
  const auto found = entries().find(argc > 1 ? argv[1] : "");
  if (found == entries().end()) {
    std::fprintf(stderr, "usage: %s TEST [QTest's arguments…]\n", argv[0]);
    for (const auto& [name, run] : entries()) std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
  }
  argv[1] = argv[0];  // the test itself never sees its name
  return found->second(argc - 1, argv + 1);
}
