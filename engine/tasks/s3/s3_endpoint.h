// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "engine/interpreter/task.h"
#include "engine/tasks/http/http_host.h"

namespace stepwright::tasks {

/// S3 at an address that asks for no signature, as stand-ins for it do (s3rver, fauxqs); buckets
/// are the first part of the path. Answers what ItemReader asks (`s3`) and the like-named actions
/// of `aws-sdk:s3`: getObject, listObjectsV2, putObject, deleteObject. Results are held until their
/// last part has come, and then written at once.
class S3Endpoint final : public interpreter::TaskBackend {
 public:
  /// `address`: "http://127.0.0.1:4568".
  explicit S3Endpoint(std::string address);
  ~S3Endpoint() override;
  S3Endpoint(const S3Endpoint&) = delete;
  S3Endpoint& operator=(const S3Endpoint&) = delete;

  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  void cancel(interpreter::TaskId task) override;
  /// On this machine it may be asked again; elsewhere what is sent, and written, has left.
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override;
  /// Whether a text is an address and no folder.
  [[nodiscard]] static bool isAddress(std::string_view text);

 private:
  std::string address_;
  std::mutex mutex_;
  std::map<std::string, std::string> parts_;  ///< by bucket and key: what has come of a result
  HttpHost http_;
};

}  // namespace stepwright::tasks
