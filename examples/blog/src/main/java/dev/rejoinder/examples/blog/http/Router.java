package dev.rejoinder.examples.blog.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the handler of a path; {@code {name}} in a pattern stands for any one segment. HEAD is answered as GET. */
public final class Router implements Handler {

    private final List<Route> routes = new ArrayList<>();
    private Handler fallback = request -> {
        throw HttpProblem.notFound("There is no such page.");
    };

    private record Route(String method, List<String> pattern, Handler handler) {

        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != pattern.size()) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String expected = pattern.get(i);
                if (expected.startsWith("{")) {
                    variables.put(expected.substring(1, expected.length() - 1), path.get(i));
                } else if (!expected.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }

    public Router get(String pattern, Handler handler) {
        return add("GET", pattern, handler);
    }

    public Router post(String pattern, Handler handler) {
        return add("POST", pattern, handler);
    }

    private Router add(String method, String pattern, Handler handler) {
        List<String> segments =
                Arrays.stream(pattern.split("/")).filter(s -> !s.isEmpty()).toList();
        routes.add(new Route(method, segments, handler));
        return this;
    }

    /** Answers GET requests that no route is for. */
    public Router otherwise(Handler handler) {
        fallback = handler;
        return this;
    }

    @Override
    public Response handle(Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        List<Route> matching = routes.stream()
                .filter(route -> route.match(request.path()).isPresent())
                .toList();
        for (Route route : matching) {
            if (route.method().equals(method)) {
                return route.handler()
                        .handle(request.with(route.match(request.path()).orElseThrow()));
            }
        }
        if (matching.isEmpty() && method.equals("GET")) {
            return fallback.handle(request);
        }
        throw HttpProblem.methodNotAllowed(allowed(matching));
    }

    private static String allowed(List<Route> matching) {
        Stream<String> methods = matching.isEmpty()
                ? Stream.of("GET")
                : matching.stream().map(Route::method).distinct();
        return methods.map(method -> method.equals("GET") ? "GET, HEAD" : method)
                .collect(Collectors.joining(", "));
    }
}
