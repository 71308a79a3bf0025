package news.dedupe.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/**
 * A column of the input, or a field in one.
 *
 * @param name as the input has it
 */
record InputColumn(String name, Column column, DataType type) {

  /**
   * Fields that hold what an object is about, as the readers of JSON on one machine have them: of
   * {@code {"name": "Reuters", "id": 7}} the name.
   */
  private static final List<String> KERNELS =
      List.of(
          "rendered",
          "value",
          "name",
          "text",
          "content",
          "html",
          "$oid",
          "$date",
          "$numberLong",
          "@id",
          "#text",
          "_",
          "plain");

  /**
   * Finds a column of that name, or else the field that a name with dots leads to; in small or
   * capital letters where there is but one.
   */
  static Optional<InputColumn> find(StructType rows, String name) {
    return find(rows, name, Optional.empty());
  }

  /** One of the outermost. */
  static InputColumn of(StructField field) {
    return new InputColumn(field.name(), functions.col(quote(field.name())), field.dataType());
  }

  private static Optional<InputColumn> find(
      StructType rows, String name, Optional<InputColumn> outer) {
    Optional<InputColumn> found = field(rows, name, outer);
    for (int dot = name.indexOf('.');
        found.isEmpty() && dot >= 0;
        dot = name.indexOf('.', dot + 1)) {
      Optional<InputColumn> first = field(rows, name.substring(0, dot), outer);
      if (first.isPresent() && first.get().type instanceof StructType inner) {
        found = find(inner, name.substring(dot + 1), first);
      }
    }
    return found;
  }

  private static Optional<InputColumn> field(
      StructType rows, String name, Optional<InputColumn> outer) {
    StructField[] fields = rows.fields();
    List<StructField> like =
        Arrays.stream(fields).filter(field -> field.name().equalsIgnoreCase(name)).toList();
    return like.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .or(() -> like.stream().findFirst().filter(field -> like.size() == 1))
        .map(
            field ->
                outer
                    .map(
                        o ->
                            new InputColumn(
                                o.name + "." + field.name(),
                                o.column.getField(field.name()),
                                field.dataType()))
                    .orElseGet(() -> of(field)));
  }

  /** A name as it is written where names may be expressions. */
  static String quote(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /**
   * As text, where it can be one.
   *
   * @param between what elements of a list are joined by; where there is nothing between them, the
   *     first alone counts
   */
  Optional<Column> asText(String between) {
    return text(column, type, between);
  }

  private static Optional<Column> text(Column value, DataType type, String between) {
    if (type instanceof StructType object) {
      return KERNELS.stream()
          .flatMap(kernel -> Arrays.stream(object.fields()).filter(f -> f.name().equals(kernel)))
          .findFirst()
          .flatMap(field -> text(value.getField(field.name()), field.dataType(), between));
    }
    if (type instanceof ArrayType list) {
      DataType inner = list.elementType();
      if (between.isEmpty()) {
        return text(functions.get(value, functions.lit(0)), inner, between);
      }
      return text(functions.lit(null), inner, between)
          .map(
              some ->
                  functions.concat_ws(
                      between,
                      functions.transform(
                          value, element -> text(element, inner, between).orElse(some))));
    }
    return type instanceof MapType || type instanceof VariantType
        ? Optional.empty()
        : Optional.of(value.cast("string"));
  }

  /** A hash of a row. */
  static Column hash(StructType rows) {
    return functions.xxhash64(
        Arrays.stream(rows.fields())
            .map(
                field -> {
                  Column column = functions.col(quote(field.name()));
                  return isHashed(field.dataType())
                      ? column
                      : functions.to_json(functions.struct(column));
                })
            .toArray(Column[]::new));
  }

  private static boolean isHashed(DataType type) {
    return type instanceof StructType object
        ? Arrays.stream(object.fields()).allMatch(field -> isHashed(field.dataType()))
        : type instanceof ArrayType list
            ? isHashed(list.elementType())
            : !(type instanceof MapType || type instanceof VariantType);
  }
}
