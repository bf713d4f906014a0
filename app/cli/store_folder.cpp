// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_folder.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "engine/store/failure.h"

namespace stepwright::cli {
namespace {

/// As an absolute path.
std::string storeFolder(const std::string& given) {
  if (given.empty()) return store::RunStore::usualFolder();
  return std::filesystem::absolute(given).lexically_normal().string();
}

}  // namespace

int withStore(const std::string& folder, const std::function<int(store::RunStore&)>& command) try {
  store::RunStore store(storeFolder(folder));
  return command(store);
} catch (const store::Failure& failure) {
  complain(failure.error());
  return exitUsage;
}

std::optional<Error> problemOfRunName(const std::string& name) {
  constexpr std::string_view refused = " <>{}[]?*\"'#%\\^|~`$&,;:/()!";
  constexpr std::size_t longest = 80;
  const bool good = !name.empty() && name.size() <= longest && name.front() != '-' &&
                    std::none_of(name.begin(), name.end(), [&](char letter) {
                      return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f ||
                             refused.find(letter) != std::string_view::npos;
                    });
  if (good) return std::nullopt;
  return Error{"usage.durable", "\"" + name + "\" is no name of a run", "",
               "Write one to 80 letters, digits, dots, dashes and underscores."};
}

}  // namespace stepwright::cli
