package news.dedupe.bench;

/** The least a Java program can do: what a start costs. */
final class Hello {

  private Hello() {}

  public static void main(String[] arguments) {
    System.out.println("Hello, world");
  }
}
