// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "engine/interpreter/task.h"
#include "engine/tasks/s3/piece_reader.h"

namespace stepwright::tasks {

/// S3 as a folder: a bucket is a folder in it, and an object a file below, at the path that its key
/// says. Answers what ItemReader asks (`s3`) and the like-named actions of `aws-sdk:s3`: getObject,
/// headObject, listObjectsV2, putObject, copyObject, deleteObject. Texts are UTF-8; a `.gz` is read
/// unpacked. Nothing outside of the folder is read or written, also not through a link. ETags are
/// made of size and time, not of the content. What is large is read piece by piece, and lists of
/// many objects are, where an ItemReader asks.
class S3Folder final : public interpreter::TaskBackend {
 public:
  explicit S3Folder(std::filesystem::path root);
  ~S3Folder() override;
  S3Folder(const S3Folder&) = delete;
  S3Folder& operator=(const S3Folder&) = delete;
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;

 private:
  class Listings;
  std::filesystem::path root_;
  PieceReader pieces_;
  std::unique_ptr<Listings> listings_;
};

}  // namespace stepwright::tasks
