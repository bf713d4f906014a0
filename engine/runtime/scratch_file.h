// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace stepwright::runtime {

/// Lines in a file that has no name: nobody else can open it, and it goes with this object, however
/// the program ends. It is made with the first line that does not fit into memory. For one thread.
class ScratchFile {
 public:
  ScratchFile() = default;
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  /// Where the line stands, from 1 on; 0 where it cannot be kept (trouble()).
  [[nodiscard]] std::uint64_t add(const std::string& line);
  /// "" where there is none.
  [[nodiscard]] std::string lineAt(std::uint64_t place);
  /// The same of bytes, which their reader knows the number of.
  [[nodiscard]] std::uint64_t addBytes(const void* bytes, std::size_t size);
  /// What cannot be read stays as it was.
  void readBytes(std::uint64_t place, void* bytes, std::size_t size);
  /// Why there is no file; "" where there is one, or none was needed.
  [[nodiscard]] const std::string& trouble() const { return trouble_; }

 private:
  void open();
  void flush();
  [[nodiscard]] std::string read(std::uint64_t place) const;

  int file_ = -1;
  std::string trouble_;
  std::string buffer_;         ///< behind the end of the file
  std::uint64_t written_ = 0;  ///< bytes of the file
};

}  // namespace stepwright::runtime
