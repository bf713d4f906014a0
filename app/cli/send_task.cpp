// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/send_task.h"

#include <cstdlib>
#include <vector>

#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "engine/json/print.h"
#include "engine/tasks/callbacks.h"

namespace stepwright::cli {
namespace {

std::vector<std::string> addressesFor(const SendTaskOptions& options) {
  if (!options.endpoint.empty()) return {options.endpoint};
  if (const char* said = std::getenv("AWS_ENDPOINT_URL_SFN"); said != nullptr && *said != '\0')
    return {said};
  return tasks::callbackAddresses();
}

Result<json::Value> bodyOf(const SendTaskOptions& options) {
  json::Value body = json::Value::object({{"taskToken", json::Value(options.token)}});
  if (options.action == "SendTaskSuccess") {
    auto output = readJson(options.output);
    if (!output) return output.error();
    body = std::move(body).with("output", json::Value(json::print(*output)));
  }
  if (!options.error.empty()) body = std::move(body).with("error", json::Value(options.error));
  if (!options.cause.empty()) body = std::move(body).with("cause", json::Value(options.cause));
  return body;
}

}  // namespace

int sendTask(const SendTaskOptions& options) {
  const auto body = bodyOf(options);
  if (!body) return complain(body.error()), exitUsage;
  std::optional<Error> last =
      Error{"callback.none", "no run on this machine waits for callbacks", "",
            "Name its address with --endpoint-url: the run says it as it begins to wait."};
  for (const std::string& address : addressesFor(options)) {
    last = tasks::sendCallback(address, options.action, *body);
    if (!last) return exitGood;
    // Another run may have that token.
    if (last->code != "InvalidToken" && last->code != "callback.away") break;
  }
  complain(*last);
  return last->code.starts_with("callback.") ? exitUsage : exitBad;
}

}  // namespace stepwright::cli
