package org.entente.attachment;

/// What an attachment may be, told by its bytes and never by its name. Nothing that a machine would
/// run, and no page that a browser would: no HTML, no SVG, no archive of other things.
public enum FileType {
  PDF("pdf", "application/pdf"),
  JPEG("jpg", "image/jpeg"),
  PNG("png", "image/png"),
  WEBP("webp", "image/webp"),
  TEXT("txt", "text/plain; charset=utf-8"),
  ODT("odt", "application/vnd.oasis.opendocument.text"),
  ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String extension;
  private final String mediaType;

  FileType(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /// The ending of its name on a disk, without the dot.
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
