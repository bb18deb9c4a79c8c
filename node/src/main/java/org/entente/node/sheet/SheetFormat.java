package org.entente.node.sheet;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of file that a table can be.
public enum SheetFormat {
  CSV("csv", "text/csv;charset=utf-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  ODS("ods", "application/vnd.oasis.opendocument.spreadsheet");

  private final String extension;
  private final String type;

  SheetFormat(String extension, String type) {
    this.extension = extension;
    this.type = type;
  }

  public String extension() {
    return extension;
  }

  /// Its media type.
  public String type() {
    return type;
  }

  public static Optional<SheetFormat> find(String extension) {
    return Stream.of(values()).filter(one -> one.extension.equals(extension)).findFirst();
  }

  public byte[] write(Table table) {
    return switch (this) {
      case CSV -> Csv.write(table);
      case XLSX -> Xlsx.write(table);
      case ODS -> Ods.write(table);
    };
  }
}
