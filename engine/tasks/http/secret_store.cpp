// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/http/secret_store.h"

#include <dlfcn.h>

#include <cstdlib>

namespace stepwright::tasks {
namespace {

/// SecretSchema of libsecret 0.18 and later, whose form is part of its binary interface.
struct SecretSchema {
  const char* name;
  int flags;
  struct {
    const char* name;
    int type;
  } attributes[32];
  int reserved;
  void* reserved1[7];
};
constexpr int dontMatchName = 1 << 1, stringAttribute = 0;

using LookUp = char* (*)(const SecretSchema*, void* cancellable, void** error, ...);
using Free = void (*)(char*);

}  // namespace

std::string storedSecret(const std::string& name) {
  // It stays loaded: GLib cannot be taken out of a program again.
  static void* const library = ::dlopen("libsecret-1.so.0", RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) return {};
  const auto lookUp = reinterpret_cast<LookUp>(::dlsym(library, "secret_password_lookup_sync"));
  const auto free = reinterpret_cast<Free>(::dlsym(library, "secret_password_free"));
  if (lookUp == nullptr || free == nullptr) return {};
  static const SecretSchema schema{"io.github.stepwright.Secret",
                                   dontMatchName,
                                   {{"application", stringAttribute}, {"secret", stringAttribute}},
                                   0,
                                   {}};
  char* found = lookUp(&schema, nullptr, nullptr, "application", "stepwright", "secret",
                       name.c_str(), nullptr);
  if (found == nullptr) return {};
  std::string secret = found;
  free(found);
  return secret;
}

std::string secretNamed(const std::string& name) {
  const char* own = std::getenv(name.c_str());
  return own != nullptr && *own != '\0' ? std::string(own) : storedSecret(name);
}

}  // namespace stepwright::tasks
